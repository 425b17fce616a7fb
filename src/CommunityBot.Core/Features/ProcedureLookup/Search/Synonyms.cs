namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Words for the same thing, as a tree of syllables; the longest phrase that fits wins.</summary>
/// <param name="lexicon">Tells what a syllable without marks usually means.</param>
/// <param name="spellings">Mends the phrases as it mends the messages.</param>
internal sealed class Synonyms(Lexicon lexicon, Spellings spellings)
{
    private readonly Node root = new();

    /// <summary>Makes every variant of a line mean its first word; an empty <paramref name="key"/> marks filler.</summary>
    public void Add(string key, IEnumerable<string> variants)
    {
        foreach (var variant in variants)
        {
            var node = root;
            var syllables = SyllableSplitter.Split(variant).ConvertAll(syllable => spellings.Mend(syllable, marked: true));
            syllables.ForEach(lexicon.Know);
            foreach (var syllable in syllables) node = node.Next(syllable.Bare);
            node.Entries.Add(new Entry(key, syllables));
        }
    }

    /// <summary>The longest phrase at a place: its key and number of syllables, or null and 0.</summary>
    /// <param name="text">The message.</param>
    /// <param name="start">Where to look.</param>
    /// <param name="marked">Whether the message as a whole is written with marks.</param>
    public (string? Key, int Length) Match(IReadOnlyList<Syllable> text, int start, bool marked)
    {
        (string? Key, int Length) best = (null, 0);
        var node = root;
        for (var i = start; i < text.Count && node.Children.TryGetValue(text[i].Bare, out var next); i++)
        {
            node = next;
            var entry = node.Entries.Find(entry => Fits(entry.Syllables, text, start, marked));
            if (entry is not null) best = (entry.Key, i - start + 1);
        }

        return best;
    }

    // One syllable means too many things without its marks ("ba" is three, father and grandmother), unless it has one usual meaning.
    private bool Fits(List<Syllable> phrase, IReadOnlyList<Syllable> text, int start, bool marked)
    {
        if (phrase.Count == 1)
        {
            return text[start].Telex == phrase[0].Telex
                || (!marked && !text[start].HasMarks && lexicon.Means(phrase[0].Bare, phrase[0].Telex));
        }

        var wrong = 0;
        for (var i = 0; i < phrase.Count; i++)
        {
            if (text[start + i].HasMarks && text[start + i].Telex != phrase[i].Telex) wrong++;
        }

        return wrong <= (phrase.Count > 2 ? 1 : 0);
    }

    private sealed record Entry(string Key, List<Syllable> Syllables);

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        public List<Entry> Entries { get; } = [];

        public Node Next(string syllable)
        {
            if (!Children.TryGetValue(syllable, out var next)) Children[syllable] = next = new Node();
            return next;
        }
    }
}
