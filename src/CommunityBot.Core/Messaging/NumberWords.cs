using System.Globalization;

namespace CommunityBot.Messaging;

/// <summary>Small numbers as people type them: <c>2</c>, <c>hai</c>, <c>mười hai</c>, <c>two</c>.</summary>
public static class NumberWords
{
    private static readonly string[] Vietnamese = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    private static readonly string[] English = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The number, 1 to 99 in Vietnamese words or any in digits; null when the text is none.</summary>
    /// <param name="folded">Words without marks in lower case, one space between them.</param>
    public static int? Parse(string folded)
    {
        if (int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (Array.IndexOf(English, folded) is >= 0 and var english) return english + 1;
        return folded.Split(' ') switch
        {
            [var unit] => Unit(unit),
            ["muoi", var unit] => 10 + LastUnit(unit),
            [var tens, "muoi"] => Unit(tens) * 10,
            [var tens, "muoi", var unit] => (Unit(tens) * 10) + LastUnit(unit),
            _ => null,
        };
    }

    private static int? Unit(string word) => Array.IndexOf(Vietnamese, word) is >= 0 and var index ? index + 1 : null;

    /// <summary>After a ten some units sound different: mười lăm, hai mươi mốt, hai mươi tư.</summary>
    private static int? LastUnit(string word) => word switch
    {
        "lam" => 5,
        "tu" => 4,
        _ => Unit(word),
    };
}
