namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Finds known words one slip of the finger away: a letter too many, missing, wrong, or two swapped.</summary>
/// <remarks>Two words are that near only if removing at most one letter from each can make them equal; so each known word is kept under all those
/// spellings.</remarks>
internal sealed class NearWords
{
    private readonly Dictionary<string, List<string>> byShortened = new(StringComparer.Ordinal);

    /// <summary>Learns a word; short ones are skipped, anything is near to them.</summary>
    public void Add(string word)
    {
        if (word.Length < 3) return;
        foreach (var spelling in Shortened(WithoutDoubles(word)))
        {
            if (!byShortened.TryGetValue(spelling, out var words)) byShortened[spelling] = words = [];
            if (!words.Contains(word)) words.Add(word);
        }
    }

    /// <summary>The known words near this one.</summary>
    public IEnumerable<string> Near(string word) =>
        Shortened(WithoutDoubles(word))
            .SelectMany(spelling => byShortened.GetValueOrDefault(spelling) ?? [])
            .Distinct(StringComparer.Ordinal)
            .Where(known => IsNear(word, known) || IsNear(WithoutDoubles(word), WithoutDoubles(known)) || WithoutDoubles(word) == WithoutDoubles(known));

    /// <summary>Whether one slip turns one word into the other.</summary>
    public static bool IsNear(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same]) same++;
        ReadOnlySpan<char> a = one.AsSpan(same), b = other.AsSpan(same);
        if (a.IsEmpty && b.IsEmpty) return false;
        if (a.Length > b.Length) return a[1..].SequenceEqual(b);
        if (a.Length < b.Length) return b[1..].SequenceEqual(a);
        return a[1..].SequenceEqual(b[1..])
            || (a.Length >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }

    /// <summary>A key held too long is no slip of its own: <c>vnneidd</c> is <c>vneid</c>.</summary>
    private static string WithoutDoubles(string word) => string.Concat(word.Where((letter, i) => i == 0 || word[i - 1] != letter));

    private static IEnumerable<string> Shortened(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++) yield return word.Remove(i, 1);
    }
}
