namespace CommunityBot.Features.Privacy.Finding;

/// <summary>A calendar date or span of years, in token positions.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Year">The year of a full date; 0 for a span of years.</param>
internal sealed record DateMention(int First, int End, int Year);

/// <summary>Finds dates, so that they are neither read as numbers of people nor missed as birth dates.</summary>
internal static class DateFinder
{
    public static List<DateMention> Find(string plain, List<Token> tokens)
    {
        var dates = new List<DateMention>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Read(plain, tokens, at) is not { } date) continue;
            dates.Add(date);
            at = date.End - 1;
        }

        return dates;
    }

    /// <summary>Whether the digits are a year somebody now alive may have been born in.</summary>
    public static bool IsYear(string digits) => digits.Length == 4 && (digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal));

    /// <summary>Whether the eight digits are a day, month and year without separators.</summary>
    public static bool IsCompactDate(string digits) =>
        digits.Length == 8 && IsYear(digits[4..]) && IsDay(digits[..2]) && IsMonth(digits[2..4]);

    private static DateMention? Read(string plain, List<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number) return ReadSpelled(tokens, at) ?? ReadSpokenBirthYear(tokens, at);
        if (at + 1 < tokens.Count && IsYear(tokens[at].Text) && IsYear(tokens[at + 1].Text) && Gap(plain, tokens, at).Trim() is "-" or "–") return new(at, at + 2, 0);
        return ReadNumeric(plain, tokens, at) ?? ReadSpelled(tokens, at);
    }

    /// <summary>12/03/1968, 12-3-68, 12.03.1968, 1968-03-12, 12 03 1968.</summary>
    private static DateMention? ReadNumeric(string plain, List<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at + 1].Kind != TokenKind.Number || tokens[at + 2].Kind != TokenKind.Number) return null;
        var (first, second, third) = (tokens[at].Text, tokens[at + 1].Text, tokens[at + 2].Text);
        if (second.Length > 2 || (third.Length is not (2 or 4) && first.Length != 4)) return null;
        var separator = Gap(plain, tokens, at).Trim();
        if (separator is not ("/" or "-" or "." or "") || !Gap(plain, tokens, at + 1).Trim().SequenceEqual(separator)) return null;
        if (GoesOn(plain, tokens, at - 1, separator) || GoesOn(plain, tokens, at + 2, separator)) return null;
        if (!IsMonth(second)) return null;
        if (IsDay(first) && IsYear(third)) return new(at, at + 3, int.Parse(third));
        if (IsDay(first) && third.Length == 2 && separator is not "") return new(at, at + 3, 1900 + int.Parse(third));
        return IsYear(first) && IsDay(third) && separator is not "" ? new(at, at + 3, int.Parse(first)) : null;
    }

    /// <summary>Whether more of the same stands before or after: a number written in pairs.</summary>
    private static bool GoesOn(string plain, List<Token> tokens, int at, ReadOnlySpan<char> separator) =>
        at >= 0 && at + 1 < tokens.Count && IsDigits(tokens[at]) && IsDigits(tokens[at + 1]) && Gap(plain, tokens, at).Trim().SequenceEqual(separator);

    private static bool IsDigits(Token token) => token.Kind != TokenKind.Mask && Tokenizer.ReadLookalikes(token.Plain) is not null;

    /// <summary>12 tháng 3 năm 1968, 12 tháng 3 1968, 12 tháng 3/1968, "mười hai tháng ba năm một chín sáu tám".</summary>
    private static DateMention? ReadSpelled(List<Token> tokens, int at)
    {
        var next = at;
        if (SpokenDate.ReadNumber(tokens, ref next, 31) == 0 || next >= tokens.Count || tokens[next].Plain is not ("thang" or "thg")) return null;
        next++;
        if (SpokenDate.ReadNumber(tokens, ref next, 12) == 0 || next >= tokens.Count) return null;
        if (tokens[next].Plain == "nam" && next + 1 < tokens.Count) next++;
        if (tokens[next].Kind == TokenKind.Number) return IsYear(tokens[next].Text) ? new(at, next + 1, int.Parse(tokens[next].Text)) : null;
        return SpokenDate.ReadYear(tokens, ref next) is > 0 and var year ? new(at, next, year) : null;
    }

    /// <summary>The year after "sinh năm" or "năm sinh" in words.</summary>
    private static DateMention? ReadSpokenBirthYear(List<Token> tokens, int at)
    {
        if (at < 2 || (tokens[at - 2].Plain, tokens[at - 1].Plain) is not (("sinh", "nam") or ("nam", "sinh"))) return null;
        var next = at;
        return SpokenDate.ReadYear(tokens, ref next) is > 0 and var year ? new(at, next, year) : null;
    }

    private static bool IsDay(string digits) => digits.Length is 1 or 2 && int.TryParse(digits, out var day) && day is >= 1 and <= 31;

    private static bool IsMonth(string digits) => digits.Length is 1 or 2 && int.TryParse(digits, out var month) && month is >= 1 and <= 12;

    /// <summary>What stands between a token and the next; more than a few characters separate for good.</summary>
    private static ReadOnlySpan<char> Gap(string plain, List<Token> tokens, int at)
    {
        var (start, end) = (tokens[at].End, tokens[at + 1].Start);
        return end - start is 0 or > 4 || plain.AsSpan(start, end - start).Contains('\n') ? "none" : plain.AsSpan(start, end - start);
    }
}
