using System.Collections.Frozen;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>What stands around a number.</summary>
/// <param name="Evidence">What the words say it is.</param>
/// <param name="IsAttached">Whether it is part of something longer: a code with letters, a web address.</param>
/// <param name="HasPlus">Whether a plus sign stands before it.</param>
/// <param name="Unit">What it counts.</param>
internal readonly record struct Surroundings(Evidence Evidence, bool IsAttached, bool HasPlus, Unit Unit);

/// <summary>What a number counts, by the word after it.</summary>
internal enum Unit
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>Money.</summary>
    Money,

    /// <summary>People, minutes, metres.</summary>
    Count,
}

/// <summary>Looks around numbers.</summary>
internal sealed class SurroundingsReader(string plain, List<Token> tokens, KeywordMentions mentions)
{
    private static readonly FrozenSet<string> Money = "đ|d|đồng|dong|vnd|vnđ|k|tr|triệu|trieu|tỷ|tỉ|ty|nghìn|nghin|ngàn|ngan|usd".Split('|').ToFrozenSet();

    private static readonly FrozenSet<string> Counts =
        "người|nguoi|hộ|lượt|luot|tin|tuổi|tuoi|ký|phút|phut|giây|giay|giờ|gio|ngày|ngay|m|km|kg|mah|gb|thành|thanh|hội|trường|truong|tổ|khẩu|dân|mét|trang|lần".Split('|').ToFrozenSet();

    private readonly bool[] _inAddress = FindWebAddresses(plain);

    /// <summary>What stands around the tokens.</summary>
    /// <param name="before">What the words before say, from <see cref="KeywordMentions.Before"/>.</param>
    /// <param name="first">The first token of the number.</param>
    /// <param name="last">The last token of the number.</param>
    public Surroundings Around(Evidence before, int first, int last)
    {
        var (start, end) = (tokens[first].Start, tokens[last].End);
        var attached = _inAddress[start] || (IsLetterBefore(start) && before.Distance > 0) || (end < plain.Length && char.IsLetter(plain[end]));
        return new(mentions.After(last + 1, before), attached, HasPlus(first), UnitAfter(last));
    }

    /// <summary>Whether a plus sign stands right before a token.</summary>
    public bool HasPlus(int token) => tokens[token].Start > 0 && plain[tokens[token].Start - 1] == '+';

    /// <summary>Whether one letter stands between two places, with or without blanks and dashes.</summary>
    public bool IsOneLetter(int start, int end) => plain.AsSpan(start, end - start).Trim(" -.").Length == 1;

    /// <summary>Where the letters and digits that touch the beginning of a number begin, as in the account number 711A12345678.</summary>
    public int AttachedStart(int start)
    {
        while (start > 0 && char.IsLetterOrDigit(plain[start - 1])) start--;
        return start;
    }

    /// <summary>Where the letters and digits that touch the end of a number end.</summary>
    public int AttachedEnd(int end)
    {
        while (end < plain.Length && char.IsLetterOrDigit(plain[end])) end++;
        return end;
    }

    private bool IsLetterBefore(int start) => start > 0 && (char.IsLetterOrDigit(plain[start - 1]) || plain[start - 1] == '#');

    private Unit UnitAfter(int last)
    {
        var end = tokens[last].End;
        if (end < plain.Length && plain[end] is '₫' or '$') return Unit.Money;
        if (end < plain.Length && plain[end] == '%') return Unit.Count;
        if (last + 1 >= tokens.Count || tokens[last + 1].Start - end > 1) return Unit.None;
        var word = tokens[last + 1].Text;
        return Money.Contains(word) ? Unit.Money : Counts.Contains(word) ? Unit.Count : Unit.None;
    }

    private static bool[] FindWebAddresses(string plain)
    {
        var inside = new bool[plain.Length];
        for (var start = 0; start < plain.Length;)
        {
            var length = plain.AsSpan(start).IndexOfAny(' ', '\n');
            var end = length < 0 ? plain.Length : start + length;
            var chunk = plain.AsSpan(start, end - start);
            if (chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.Ordinal)) inside.AsSpan(start, end - start).Fill(true);
            start = end + 1;
        }

        return inside;
    }
}
