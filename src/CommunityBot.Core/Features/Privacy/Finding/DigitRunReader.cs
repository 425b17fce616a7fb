using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Gathers the digits of a text into runs: written, spelled with look-alike letters, spoken, or split by words.</summary>
internal sealed class DigitRunReader
{
    /// <summary>How many words may split a number, and how many characters a separator has at most.</summary>
    private const int MaxSplittingWords = 4, MaxSeparator = 6, MaxSigns = 3;

    private static readonly SearchValues<char> Breaking = SearchValues.Create("%₫$=&?:+<>@#");

    private static readonly FrozenSet<string> SplittingWords = new[]
    {
        "roi", "tiep", "theo", "den", "xong", "do", "dau", "giua", "cuoi", "duoi", "la", "so", "va", "cham", "gach", "ngang", "phay", "cach", "a", "da", "nhe", "sau", "nua", "them", "con", "lai", "chot", "cung",
        "toi", "ke", "moi", "qua", "sang", "ok", "u", "um", "o", "vay", "nham", "sua", "khoan", "quen", "doan", "khuc", "phan", "nhom", "cum", "hang", "nghe", "nhen", "hen", "nha",
    }.ToFrozenSet();

    private readonly string _plain;
    private readonly List<Token> _tokens;
    private readonly List<DigitRun> _runs = [];
    private readonly List<DigitGroup> _groups = [];
    private readonly StringBuilder _digits = new();

    private DigitRunReader(string plain, List<Token> tokens) => (_plain, _tokens) = (plain, tokens);

    /// <summary>All runs of the text, in order. No run reaches into a date.</summary>
    public static List<DigitRun> Read(string plain, List<Token> tokens, List<DateMention> dates)
    {
        var reader = new DigitRunReader(plain, tokens);
        var date = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            while (date < dates.Count && dates[date].First < at) date++;
            if (date < dates.Count && dates[date].First == at)
            {
                reader.EndRun();
                at = dates[date++].End - 1;
            }
            else
            {
                at = reader.Take(at);
            }
        }

        reader.EndRun();
        return reader._runs;
    }

    /// <summary>Adds the digits that begin at a token, and returns its last token.</summary>
    private int Take(int at)
    {
        var (end, digits) = ReadRepeated(at) is { } repeated ? (at + 2, repeated) : (at, ReadDigits(at));
        if (digits is null) return at;
        var join = _groups.Count == 0 ? null : FindJoin(_groups[^1].LastToken, at);
        if (join is null) EndRun();
        var token = _tokens[at];
        var separator = _groups.Count > 0 && token.Start > _groups[^1].End ? _plain[_groups[^1].End] : ' ';
        _groups.Add(new(_digits.Length, at, end, token.Start, _tokens[end].End, join ?? Join.Tight, separator, token.Kind == TokenKind.Word && Tokenizer.ReadLookalikes(token.Plain) is null));
        _digits.Append(digits);
        return end;
    }

    /// <summary>"ba số không" is 000.</summary>
    private string? ReadRepeated(int at)
    {
        if (_groups.Count == 0 || at + 2 >= _tokens.Count || _tokens[at + 1].Plain != "so" || GapJoin(at + 2) != Join.Tight) return null;
        if (CountsDigits(at) || OneDigit(at) is not { } count || OneDigit(at + 2) is not { } digit) return null;
        var next = at + 3 < _tokens.Count ? OneDigit(at + 3) : null;
        return count is > '1' and < '7' && (next is null || GapJoin(at + 3) != Join.Tight) ? new string(digit, count - '0') : null;
    }

    private char? OneDigit(int at) => (_tokens[at].Kind == TokenKind.Number ? _tokens[at].Text : SpokenDigits.Digit(_tokens[at])) is [var digit] ? digit : null;

    private void EndRun()
    {
        if (_digits.Length >= NumberStructure.Shortest) _runs.Add(new(_digits.ToString(), [.. _groups]));
        _groups.Clear();
        _digits.Clear();
    }

    private string? ReadDigits(int at)
    {
        var token = _tokens[at];
        return token.Kind switch
        {
            _ when CountsDigits(at) => null,
            TokenKind.Number => token.Text,
            TokenKind.Word when Tokenizer.ReadLookalikes(token.Plain) is { } digits => IsBesideNumber(at) ? digits : null,
            TokenKind.Word => SpokenDigits.Read(_tokens, at),
            _ => null,
        };
    }

    /// <summary>"OOO" is three zeros only next to digits.</summary>
    private bool IsBesideNumber(int at)
    {
        if (_groups.Count > 0 && _groups[^1].LastToken == at - 1 && GapJoin(at) == Join.Tight) return true;
        for (var next = at + 1; next < _tokens.Count && next - at < NumberStructure.Longest && GapJoin(next) == Join.Tight; next++)
        {
            if (_tokens[next].Kind == TokenKind.Number) return true;
            if (Tokenizer.ReadLookalikes(_tokens[next].Plain) is null) return _tokens[at].Text == "o" && SpokenDigits.Digit(_tokens[next]) is not null;
        }

        return false;
    }

    /// <summary>How two tokens that stand for digits are joined, or null when they are not.</summary>
    private Join? FindJoin(int previous, int at)
    {
        if (at - previous - 1 > MaxSplittingWords) return null;
        var join = GapJoin(previous + 1);
        for (var between = previous + 1; between < at && join is not null; between++)
        {
            join = Splits(between) && GapJoin(between + 1) is not null ? Join.Words : null;
        }

        return join;
    }

    /// <summary>Whether the word only leads on to the next piece.</summary>
    private bool Splits(int at) => (SplittingWords.Contains(_tokens[at].Plain) && _tokens[at].Start > _tokens[at - 1].End) || CountsDigits(at);

    /// <summary>Whether the number says how many digits follow: "bốn số cuối 0312", "4 số đầu", "6 số 718 204".</summary>
    private bool CountsDigits(int at) =>
        at + 2 < _tokens.Count && _tokens[at + 1].Plain is "so" or "con" or "chu"
        && _tokens[at + 2] is { Kind: TokenKind.Number, Text.Length: > 1 } or { Plain: "dau" or "cuoi" or "giua" or "sau" or "tiep" or "duoi" or "nua" or "chot" or "la" }
        && (_tokens[at].Text.Length == 1 || SpokenDigits.Read(_tokens, at) is not null);

    /// <summary>How a token is joined to the one before it by what is not a word.</summary>
    private Join? GapJoin(int at)
    {
        var gap = _plain.AsSpan(_tokens[at - 1].End, _tokens[at].Start - _tokens[at - 1].End);
        if (gap.Length > MaxSeparator || gap.ContainsAny(Breaking)) return null;
        var signs = 0;
        foreach (var sign in gap) signs += sign == ' ' ? 0 : 1;
        if (signs > MaxSigns) return null;
        return gap.IndexOfAny(",;\n") >= 0 ? Join.Loose : Join.Tight;
    }
}
