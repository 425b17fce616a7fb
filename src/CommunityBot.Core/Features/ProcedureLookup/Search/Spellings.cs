namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Syllables that are only another way to write or say one syllable: "ck" is "chồng", "sanh" is "sinh".</summary>
/// <param name="lexicon">Tells what a syllable without marks usually means.</param>
internal sealed class Spellings(Lexicon lexicon)
{
    private readonly Dictionary<string, List<(Syllable Written, Syllable Meant)>> known = new(StringComparer.Ordinal);

    /// <summary>Makes the variants mean a syllable.</summary>
    public void Add(string meant, IEnumerable<string> variants)
    {
        foreach (var variant in variants)
        {
            var written = SyllableSplitter.Split(variant)[0];
            if (!known.TryGetValue(written.Bare, out var list)) known[written.Bare] = list = [];
            list.Add((written, SyllableSplitter.Split(meant)[0]));
        }
    }

    /// <summary>The syllable that is meant; it has marks only in a message with marks.</summary>
    public Syllable Mend(Syllable syllable, bool marked)
    {
        if (!known.TryGetValue(syllable.Bare, out var variants)) return syllable;
        foreach (var (written, meant) in variants)
        {
            var same = syllable.Telex == written.Telex || (!marked && !syllable.HasMarks && lexicon.Means(written.Bare, written.Telex));
            if (same) return syllable with { Bare = meant.Bare, Telex = marked ? meant.Telex : meant.Bare };
        }

        return syllable;
    }
}
