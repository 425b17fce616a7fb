namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Passes over names of letters and digits written together, of blocks, classes, roads and devices: <c>HH2</c>, <c>c7</c>, <c>B12A</c>,
/// <c>10A3</c>, <c>H7/2</c>.</summary>
internal static class CodeName
{
    private const int MostLetters = 3;

    /// <summary>How many elements at the cursor are such a name; 0 when none.</summary>
    public static int Length(Cursor cursor)
    {
        var length = Beginning(cursor);
        while (length > 0 && GoesOn(cursor, length)) length += cursor.IsMark(length, '/') ? 2 : 1;
        return length;
    }

    private static int Beginning(Cursor cursor)
    {
        if (IsLetters(cursor[0]) && IsGluedNumber(cursor[1])) return 2;
        return cursor[0].IsNumber && cursor[1].First.IsGlued && IsLetters(cursor[1]) && IsGluedNumber(cursor[2])
            && !cursor[1].IsAny(WordRole.Minutes, WordRole.Money, WordRole.Age) ? 3 : 0;
    }

    private static bool GoesOn(Cursor cursor, int at) =>
        IsGluedNumber(cursor[at]) || (cursor[at].First.IsGlued && IsLetters(cursor[at]))
            || (cursor.IsMark(at, '/') && cursor[at].First.IsGlued && IsGluedNumber(cursor[at + 1]));

    private static bool IsGluedNumber(Element element) => element.IsNumber && element.First.IsGlued;

    /// <summary>One letter, or a few capitals that are no known word. <c>x3</c> is three times.</summary>
    private static bool IsLetters(Element element) =>
        element is { Words: 1, Topic: null, First.Kind: TokenKind.Word } && element.Bare is not "x"
        && (element.Bare.Length == 1 || (element.Bare.Length <= MostLetters && element.First.IsCapital && !element.Is(WordRole.Unit)));
}
