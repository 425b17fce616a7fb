namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Reads numbers that count something, with the unit beside them and how sure they are.</summary>
internal static class CountReader
{
    private static readonly string[] Times = ["x", "*"];

    /// <summary>Reads a count at the cursor and moves past it; null and unmoved when there is none.</summary>
    /// <param name="cursor">The place.</param>
    /// <param name="followsThing">Whether the item just before names something counted.</param>
    public static Count? Read(Cursor cursor, bool followsThing)
    {
        if (cursor[0].Is(WordRole.Couple)) return Couple(cursor);
        if (cursor[0].Is(WordRole.Vague) && !cursor[-1].IsAny(WordRole.Place, WordRole.Kin)) return Vague(cursor);
        if (Times.Contains(cursor[0].Bare) && cursor[1].IsNumber) cursor.At++;
        if (NumberReader.Read(cursor) is not { } number) return null;
        if (NumberReader.IsGuess(cursor)) return Finish(cursor, 2, number.Value, Certainty.Range);
        if (cursor[0].First.Kind == TokenKind.Word && !IsMeantAsNumber(cursor, number, followsThing)) return null;
        return InDigits(cursor, number, followsThing);
    }

    private static Count Couple(Cursor cursor)
    {
        var isNumbered = cursor[0].Bare.StartsWith("hai ", StringComparison.Ordinal);
        cursor.At++;
        return new Count(2, Certainty.Exact, CountUnit.People, IsCouple: !isNumbered);
    }

    private static Count Vague(Cursor cursor)
    {
        var length = 1;
        while (cursor[length].IsAny(WordRole.Vague, WordRole.Scale, WordRole.Number) && length < 3) length++;
        return Finish(cursor, length, 0, Certainty.Vague);
    }

    private static Count InDigits(Cursor cursor, (int Value, int Length) number, bool followsThing)
    {
        var isNegative = followsThing && cursor.IsMark(-1, '-') && !cursor[-1].First.IsGlued && cursor[0].First.IsGlued;
        var length = number.Length;
        if (RangeEnd(cursor, length) is { } end) return Finish(cursor, end, number.Value, Certainty.Range);
        if (cursor.IsMark(length, '/') && cursor[length + 1].IsNumber && cursor[length + 1].First.IsGlued) length += 2;
        if (cursor.IsMark(length, '(') && NumberReader.Read(cursor, length + 1) is { } again && again.Value == number.Value
            && cursor.IsMark(length + 1 + again.Length, ')'))
            length += again.Length + 2;
        if (string.Equals(cursor[length].Bare, "x", StringComparison.Ordinal)) length++;
        var isAbout = cursor[-1].Is(WordRole.Approximate) || cursor.IsMark(-1, '~') || (cursor[length].Is(WordRole.Vague) && number.Value >= 10)
            || (cursor.IsMark(length, '+') && cursor[length].First.IsGlued && !cursor[length + 1].First.IsGlued);
        return Finish(cursor, length, isNegative ? -number.Value : number.Value, isAbout ? Certainty.Approximate : Certainty.Exact);
    }

    /// <summary><c>3-4</c>, <c>3 đến 4</c>, <c>3 hoặc 4</c>: where it ends, or null.</summary>
    private static int? RangeEnd(Cursor cursor, int from)
    {
        var isJoined = cursor.IsMark(from, '-') && cursor[from].First.IsGlued == cursor[from + 1].First.IsGlued;
        var isSaid = cursor[from].Is(WordRole.Until) || cursor[from].Bare is "hoac" or "hay";
        return (isJoined || isSaid) && cursor[0].IsNumber && NumberReader.Read(cursor, from + 1) is { } high && high.Value > cursor[0].First.Value
            && !cursor[from + 1 + high.Length].IsAny(WordRole.Minutes, WordRole.Money, WordRole.Age)
            ? from + 1 + high.Length
            : null;
    }

    /// <summary>One number word is a number only where nothing else fits: <c>bác Ba</c> is a name, <c>ba Hạnh</c> may be <c>bà Hạnh</c>.</summary>
    private static bool IsMeantAsNumber(Cursor cursor, (int Value, int Length) number, bool followsThing)
    {
        if (cursor[-1].Is(WordRole.Kin) && !cursor[-1].First.IsGlued && !cursor[-1].Is(WordRole.Each)) return false;
        if (number.Length > 1 || cursor[0].Is(WordRole.Scale)) return true;
        var next = cursor[1];
        if (cursor.IsAccented && !cursor[0].First.Form.IsMarked
            && cursor[0].Senses.All(sense => sense.Role is not (WordRole.Number) || sense.IsMarked)) return false;
        if (cursor[0].First.IsCapital && cursor[-1].First.Kind == TokenKind.Word && !next.IsAny(WordRole.Kin, WordRole.Person, WordRole.Unit)) return false;
        if (cursor[0].Is(WordRole.Teach) && !cursor[0].First.Form.IsMarked && cursor[2].First.IsCapital) return false;
        if (next.IsAny(WordRole.Kin, WordRole.Person, WordRole.Unit, WordRole.Session, WordRole.Attendance, WordRole.Couple)) return true;
        if (next.Topic is not null) return !IsAlsoAnotherWord(cursor[0]) || !cursor[-1].Is(WordRole.Filler);
        var ends = next.First.Kind != TokenKind.Word || next.Is(WordRole.And);
        if (ends && (followsThing || cursor.IsMark(-1, ':') || cursor.IsMark(-1, '=') || cursor[-1].Is(WordRole.Success))) return true;
        return next.IsUnknownWord && !IsAlsoAnotherWord(cursor[0]);
    }

    /// <summary>Without marks <c>ba</c>, <c>nam</c>, <c>tu</c>, <c>bay</c>, <c>tam</c>, <c>sau</c> are everyday words.</summary>
    private static bool IsAlsoAnotherWord(Element element) => element.Bare is "ba" or "nam" or "tu" or "bay" or "tam" or "sau" or "chin" or "muoi";

    private static Count Finish(Cursor cursor, int length, int value, Certainty certainty)
    {
        cursor.At += length;
        var unit = CountUnit.None;
        for (var taken = 0; taken < 3 && UnitOf(cursor[0]) is { } found; taken++)
        {
            if (unit == CountUnit.People && found == CountUnit.Sessions) break;
            if (unit is CountUnit.None or CountUnit.People) unit = unit == CountUnit.People && found == CountUnit.Pieces ? unit : found;
            if (cursor[0].Topic is not null) return new Count(value, certainty, unit);
            cursor.At++;
        }

        if (certainty == Certainty.Exact && cursor[0].Is(WordRole.Approximate) && NumberReader.Read(cursor, 1) is null) certainty = Certainty.Approximate;
        if (unit == CountUnit.None && cursor[0].IsUnknownWord) unit = CountUnit.Unknown;
        return new Count(value, certainty, unit);
    }

    private static CountUnit? UnitOf(Element element) =>
        element.Is(WordRole.Attendance) ? CountUnit.Audience
        : element.Is(WordRole.Session) ? CountUnit.Sessions
        : element.IsAny(WordRole.Kin, WordRole.Person, WordRole.Couple) || element is { Words: > 1 } && element.Is(WordRole.Group) ? CountUnit.People
        : element.Is(WordRole.Unit) ? CountUnit.Pieces
        : null;
}
