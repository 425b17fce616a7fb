namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>All syllables the catalogue and the vocabulary use; mends a misspelled one to the nearest of them.</summary>
internal sealed class Lexicon
{
    private const int ShortestMended = 4;
    private const double MostlyShare = 0.8;
    private readonly Dictionary<string, int> usesMarked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byTelex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byDeletion = new(StringComparer.Ordinal);

    /// <summary>Learns from everything that is written about some topics.</summary>
    public static Lexicon Of(IEnumerable<Topic> topics)
    {
        var lexicon = new Lexicon();
        // Counted by topic on all processors first: a province's catalogue has millions of syllables, but few different ones.
        var written = topics.AsParallel().AsOrdered()
            .Select(topic => topic.Phrases.SelectMany(phrase => SyllableSplitter.Split(phrase.Text)).CountBy(syllable => (syllable.Bare, syllable.Telex)).ToList());
        foreach (var ((bare, telex), count) in written.AsSequential().SelectMany(counts => counts)) lexicon.Add(new Syllable(bare, telex, 0), count);
        return lexicon;
    }

    /// <summary>Whether a syllable written without marks nearly always means this marked one.</summary>
    public bool Means(string bare, string telex) =>
        usesMarked.GetValueOrDefault(telex) >= MostlyShare * uses.GetValueOrDefault(bare, 1);

    /// <summary>Notes that a syllable is rightly spelled, without counting it as used.</summary>
    public void Know(Syllable syllable) => byTelex.TryAdd(syllable.Telex, syllable.Bare);

    private void Add(Syllable syllable, int count)
    {
        usesMarked[syllable.Telex] = usesMarked.GetValueOrDefault(syllable.Telex) + count;
        byTelex.TryAdd(syllable.Telex, syllable.Bare);
        if (uses.TryGetValue(syllable.Bare, out var known))
        {
            uses[syllable.Bare] = known + count;
            return;
        }

        uses[syllable.Bare] = count;
        if (syllable.Bare.Length < ShortestMended - 1) return;
        foreach (var shorter in Deletions(syllable.Bare).Append(syllable.Bare)) Listed(shorter).Add(syllable.Bare);
    }

    /// <summary>The syllable itself when it is known; else what Telex letters left in it mean, or the known one that sounds like it or is a letter away.</summary>
    public Syllable Mend(Syllable syllable)
    {
        var bare = syllable.Bare;
        var known = uses.ContainsKey(bare);
        if (known && (!syllable.HasMarks || byTelex.ContainsKey(syllable.Telex))) return syllable;
        if (!syllable.HasMarks && byTelex.TryGetValue(TelexSpelling.ToneLast(bare), out var meant)) return syllable with { Bare = meant, Telex = TelexSpelling.ToneLast(bare) };
        if ((syllable.HasMarks || bare.Length >= ShortestMended) && SoundAlikes.Of(syllable.Telex).FirstOrDefault(byTelex.ContainsKey) is { } heard) return syllable with { Bare = byTelex[heard], Telex = heard };
        if (known) return syllable with { Telex = bare };
        return Nearest(bare) is { } nearest ? syllable with { Bare = nearest, Telex = nearest } : syllable;
    }

    private string? Nearest(string bare) => bare.Length < ShortestMended || char.IsDigit(bare[0])
        ? null
        : Deletions(bare).Append(bare)
            .SelectMany(shorter => byDeletion.GetValueOrDefault(shorter) ?? [])
            .Where(near => near[0] == bare[0] && Math.Abs(near.Length - bare.Length) <= 1)
            .MaxBy(near => uses[near]);

    private static IEnumerable<string> Deletions(string word) => Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1));

    private List<string> Listed(string shorter)
    {
        if (!byDeletion.TryGetValue(shorter, out var list)) byDeletion[shorter] = list = [];
        return list;
    }
}
