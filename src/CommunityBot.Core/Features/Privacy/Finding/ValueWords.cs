namespace CommunityBot.Features.Privacy.Finding;

/// <summary>A word that may be the value of the keyword before it.</summary>
/// <param name="Start">First character, past quotes and brackets.</param>
/// <param name="End">One past the last, before punctuation.</param>
/// <param name="IsAssigned">Whether a colon, an equals sign or "là" stands right before it.</param>
/// <param name="Distance">How many words stand between it and the keyword.</param>
internal readonly record struct ValueWord(int Start, int End, bool IsAssigned, int Distance);

/// <summary>Reads on from a keyword to where its value may be: "mật khẩu vneid của cô Hoa là ...".</summary>
internal static class ValueWords
{
    private const int MaxWords = 7, MaxLength = 64;

    /// <summary>The words after a place, to the end of the clause.</summary>
    public static IEnumerable<ValueWord> After(string plain, int at)
    {
        var assigned = false;
        for (var words = 0; words < MaxWords; words++)
        {
            var start = at;
            while (start < plain.Length && plain[start] is ' ' or '\n' or ':' or '=' or '"' or '\'' or '(' or '-' or '>' or '“' or '‘' or '«') start++;
            var between = plain.AsSpan(at, start - at);
            assigned |= between.ContainsAny(":=>");
            if (between.Contains('\n') && !assigned && words > 0) yield break;
            var chunk = start;
            while (chunk < plain.Length && chunk - start < MaxLength && plain[chunk] is not (' ' or '\n' or ':' or '=')) chunk++;
            var end = start + plain.AsSpan(start, chunk - start).TrimEnd(",.;:)\"'”’»?").Length;
            if (end > start) yield return new(start, end, assigned, words);
            if (chunk == plain.Length || end < chunk || start == chunk || IsMask(plain, start)) yield break;
            assigned = plain.AsSpan(start, end - start) is "la";
            at = chunk;
        }
    }

    private static bool IsMask(string plain, int at) => string.CompareOrdinal(plain, at, PersonalData.MaskMark, 0, PersonalData.MaskMark.Length) == 0;
}
