namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Passes over what describes people, so that it names nothing done: <c>4 cô bán hàng ở chợ</c>, <c>bà vợ liệt sĩ</c>, <c>bé mới sinh</c>.</summary>
internal static class DescriptionReader
{
    /// <summary>How many elements at the cursor, right after the people, describe them; 0 when none.</summary>
    /// <param name="cursor">The place.</param>
    /// <param name="areHelped">Whether something was done for the people, so that words nothing is known about describe them too.</param>
    public static int Length(Cursor cursor, bool areHelped)
    {
        if (!areHelped && !cursor[0].Is(WordRole.Description)) return 0;
        var length = 0;
        while (Describes(cursor, length)) length++;
        return length;
    }

    /// <summary>A word with a number of its own may be a row nobody understands.</summary>
    private static bool Describes(Cursor cursor, int at) =>
        cursor[at].Is(WordRole.Description) || (cursor[at].IsUnknownWord && !cursor[at + 1].IsNumber);
}
