using System.Collections.Frozen;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Digits dictated as words: "không chín mười hai".</summary>
internal static class SpokenDigits
{
    private static readonly FrozenDictionary<string, (string Word, string Digit)[]> ByPlain = new (string Word, string Digit)[]
    {
        ("không", "0"), ("hông", "0"), ("ko", "0"), ("một", "1"), ("mốt", "1"), ("hai", "2"), ("ba", "3"), ("bốn", "4"), ("tư", "4"),
        ("năm", "5"), ("lăm", "5"), ("nhăm", "5"), ("sáu", "6"), ("bảy", "7"), ("bẩy", "7"), ("tám", "8"), ("chín", "9"),
    }.GroupBy(row => Messaging.VietnameseText.Fold(row.Word)).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The digits the word stands for between its neighbours, or null when it is no number word. "mươi" in the middle of a number stands for none, "lẻ" for a zero.</summary>
    public static string? Read(List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Word) return null;
        if (Digit(token) is { } digit) return IsAfter(tokens, at) ? null : digit;
        if (token.Plain is not ("muoi" or "le" or "linh")) return null;
        var afterDigit = at > 0 && IsDigitOrZero(tokens[at - 1]) && token.Text != "mười";
        var beforeDigit = at + 1 < tokens.Count && IsDigitOrZero(tokens[at + 1]);
        if (token.Plain != "muoi") return afterDigit && beforeDigit ? "0" : null;
        return (afterDigit, beforeDigit) switch
        {
            (true, true) => "",
            (true, false) => "0",
            (false, true) => "1",
            (false, false) => "10",
        };
    }

    /// <summary>The digit the word stands for by itself, or null.</summary>
    public static string? Digit(Token token)
    {
        foreach (var (word, digit) in ByPlain.GetValueOrDefault(token.Plain) ?? [])
        {
            if (token.Is(word, token.Plain)) return digit;
        }

        return null;
    }

    private static bool IsDigitOrZero(Token token) => Digit(token) is not null || token.Is("linh", "linh") || token.Is("lẻ", "le");

    /// <summary>Whether "sau" is the word for after and not a six without its accent: "sau đó", or next to words with accents.</summary>
    private static bool IsAfter(List<Token> tokens, int at) => tokens[at].Text == "sau"
        && ((at > 0 && HasAccents(tokens[at - 1])) || (at + 1 < tokens.Count && (HasAccents(tokens[at + 1]) || tokens[at + 1].Plain is "do" or "khi" or "cung")));

    private static bool HasAccents(Token token) => token.Text != token.Plain;
}
