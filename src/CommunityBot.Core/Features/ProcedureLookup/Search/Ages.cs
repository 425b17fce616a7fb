using System.Globalization;

namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Ages as the bands the procedures know: to 6, under 14, grown up, from 70. The words stand in <c>ages.txt</c>.</summary>
internal static class Ages
{
    private const int Oldest = 120;
    private const int Old = 60;

    private static readonly string[] Words = [.. Vocabulary.ReadWords("ages.txt", "numbers")];
    private static readonly HashSet<string> Before = [.. Vocabulary.ReadWords("ages.txt", "before")];
    private static readonly HashSet<string> Elders = [.. Vocabulary.ReadWords("ages.txt", "elders")];
    private static readonly HashSet<string> Below = [.. Vocabulary.ReadWords("ages.txt", "below")];

    /// <summary>The band of "4 tuổi", "bốn tuổi", "14t", "sinh nhật 14" or "7 tháng tuổi" or "bà 76" at a place, and how many syllables say it; null and 0 when no age stands there.</summary>
    public static (string? Key, int Length) Match(IReadOnlyList<Syllable> text, int place)
    {
        var (number, length) = Number(text, place);
        if (length == 0 || number > Oldest) return (null, 0);
        var before = At(text, place - 1);
        if (At(text, place + length) is "thang" or "tuan" or "ngay" && At(text, place + length + 1) == "tuoi") return (Band(0), length + 2);
        var followed = At(text, place + length) is "tuoi" or "t";
        var spoken = char.IsDigit(text[place].Bare[0]) && (Before.Contains(before) || (number >= Old && Elders.Contains(before)));
        if (!followed && !spoken && text[place].Bare[^1] != 't') return (null, 0);
        var below = Below.Contains(before) || Below.Contains(At(text, place - 2));
        return (Band(below ? number - 1 : number), followed ? length + 1 : length);
    }

    private static (int Value, int Length) Number(IReadOnlyList<Syllable> text, int place)
    {
        var word = text[place].Bare;
        var digits = word.Length > 1 && word[^1] == 't' ? word[..^1] : word;
        if (digits.Length <= 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return (number, 1);
        var first = Array.IndexOf(Words, word);
        if (first < 0) return (0, 0);
        var second = Digit(At(text, place + 1));
        if (first == 10) return second > 0 ? (10 + second, 2) : (10, 1);
        if (At(text, place + 1) != "muoi") return (first, 1);
        var third = Digit(At(text, place + 2));
        return third > 0 ? ((first * 10) + third, 3) : (first * 10, 2);
    }

    private static int Digit(string word) => word switch
    {
        "lam" => 5,
        "tu" => 4,
        _ => Array.IndexOf(Words, word, 1, 9),
    };

    private static string At(IReadOnlyList<Syllable> text, int place) => place >= 0 && place < text.Count ? text[place].Bare : "";

    private static string Band(int age) => age switch
    {
        <= 6 => "tuoi_den_6",
        < 14 => "tuoi_duoi_14",
        < 18 => "tuoi_14_17",
        < 40 => "tuoi_18_39",
        < 70 => "tuoi_40_69",
        _ => "tuoi_tu_70",
    };
}
