namespace CommunityBot.Features.Privacy.Finding;

/// <summary>The parts of a date told in words: "mười hai tháng ba năm một chín sáu tám".</summary>
internal static class SpokenDate
{
    /// <summary>Years are not reckoned to the year: the years of this century stand for their beginning, all others for that of the last.</summary>
    public const int LastCentury = 1900, ThisCentury = 2021;

    private const int LongestYear = 8;

    /// <summary>Reads a day or a month, in digits or words, and moves past it; 0 when there is none.</summary>
    public static int ReadNumber(List<Token> tokens, ref int at, int largest)
    {
        if (at >= tokens.Count) return 0;
        if (tokens[at].Plain is "mung" or "mong" && at + 1 < tokens.Count) at++;
        if (tokens[at].Kind == TokenKind.Number) return tokens[at++] is { Text.Length: <= 2 } number && int.Parse(number.Text) <= largest ? int.Parse(number.Text) : 0;
        if (tokens[at].Plain is "gieng" or "chap") return tokens[at++].Plain == "gieng" ? 1 : 12;
        var tens = ReadTens(tokens, ref at);
        if (at < tokens.Count && Digit(tokens[at]) is { } ones && tens + ones is > 0 and var value && value <= largest)
        {
            at++;
            return value;
        }

        return tens <= largest ? tens : 0;
    }

    /// <summary>Reads a year told in two words and more, and moves past it; 0 when there is none.</summary>
    public static int ReadYear(List<Token> tokens, ref int at)
    {
        var end = at;
        while (end < tokens.Count && end - at < LongestYear && IsYearWord(tokens[end])) end++;
        if (end - at < 2) return 0;
        var year = tokens[at].Plain == "hai" && tokens[at + 1].Plain is "nghin" or "ngan" or "khong" ? ThisCentury : LastCentury;
        at = end;
        return year;
    }

    private static int ReadTens(List<Token> tokens, ref int at)
    {
        if (tokens[at].Plain is "muoi" or "ham")
        {
            return tokens[at++].Plain == "muoi" ? 10 : 20;
        }

        if (at + 1 >= tokens.Count || tokens[at + 1].Plain != "muoi" || Digit(tokens[at]) is not { } tens) return 0;
        at += 2;
        return tens * 10;
    }

    private static bool IsYearWord(Token token) => token.Kind == TokenKind.Word && (Digit(token) is not null || token.Plain is "nghin" or "ngan" or "tram" or "muoi" or "le" or "linh");

    private static int? Digit(Token token) => token.Kind == TokenKind.Word && SpokenDigits.Digit(token) is { } digit ? digit[0] - '0' : null;
}
