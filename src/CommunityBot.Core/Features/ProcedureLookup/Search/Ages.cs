using System.Globalization;

namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Ages as the bands the procedures know: under 6, under 14, grown up, from 70.</summary>
internal static class Ages
{
    /// <summary>The band of "4 tuổi" or "4t" at a place, and how many syllables say it; null and 0 when no age stands there.</summary>
    public static (string? Key, int Length) Match(IReadOnlyList<Syllable> text, int place)
    {
        var word = text[place].Bare;
        if (word.Length is 2 or 3 && word[^1] == 't' && Parse(word[..^1]) is { } joined) return (Band(joined), 1);
        var followed = place + 1 < text.Count && text[place + 1].Bare is "tuoi" or "t";
        return followed && Parse(word) is { } age ? (Band(age), 2) : (null, 0);
    }

    private static int? Parse(string digits) =>
        digits.Length <= 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : null;

    private static string Band(int age) => age switch
    {
        <= 6 => "tuoi_duoi_6",
        < 14 => "tuoi_duoi_14",
        < 18 => "tuoi_14_17",
        < 40 => "tuoi_18_39",
        < 70 => "tuoi_40_69",
        _ => "tuoi_70_tro_len",
    };
}
