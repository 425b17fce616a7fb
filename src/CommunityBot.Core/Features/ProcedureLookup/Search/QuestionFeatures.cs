namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Third step: what of a text is counted. Single terms, terms with their marks, and pairs of terms that stand near each other.</summary>
internal sealed class QuestionFeatures
{
    private const int Unknown = -1;
    private const float TermWeight = 1.6f;
    private const float MarksShare = 0.6f;
    private const float OtherClauseShare = 0.6f;
    private static readonly float[] PairWeights = [0.6f, 0.42f, 0.3f, 0.25f];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> marked = new(StringComparer.Ordinal);

    /// <summary>The features of a phrase of a topic; terms not seen before get a number.</summary>
    public IEnumerable<long> Learn(IReadOnlyList<Term> phrase)
    {
        foreach (var term in phrase)
        {
            yield return Learn(numbers, term.Key);
            if (term.Telex is not null) yield return Learn(marked, term.Telex);
        }

        foreach (var (feature, _) in Pairs(phrase)) yield return feature;
    }

    /// <summary>The known features of a message with their weights; one that comes twice counts once, at its highest weight.</summary>
    public Dictionary<long, float> Of(IReadOnlyList<Term> message)
    {
        var features = new Dictionary<long, float>();
        foreach (var term in message) AddSingle(term, features);
        foreach (var (feature, weight) in Pairs(message)) Keep(features, feature, weight);
        return features;
    }

    // A term of several syllables means one thing; a single one is surer when its marks agree too.
    private void AddSingle(Term term, Dictionary<long, float> features)
    {
        var marks = 0;
        var hasMarks = term.Telex is not null && marked.TryGetValue(term.Telex, out marks);
        if (hasMarks) Keep(features, marks, MarksShare);
        if (!numbers.TryGetValue(term.Key, out var number)) return;
        var several = term.Key.Contains('_', StringComparison.Ordinal);
        Keep(features, number, several ? TermWeight : hasMarks ? 1 - MarksShare : 1);
    }

    private IEnumerable<(long Feature, float Weight)> Pairs(IReadOnlyList<Term> terms)
    {
        var known = new int[terms.Count];
        for (var i = 0; i < known.Length; i++) known[i] = numbers.GetValueOrDefault(terms[i].Key, Unknown);
        for (var i = 0; i < known.Length; i++)
        {
            for (var gap = 1; gap <= PairWeights.Length && i + gap < known.Length; gap++)
            {
                var (one, other) = (known[i], known[i + gap]);
                if (one == other || one == Unknown || other == Unknown) continue;
                var share = terms[i].Clause == terms[i + gap].Clause ? 1 : OtherClauseShare;
                yield return (((Math.Min(one, other) + 1L) << 32) | (uint)Math.Max(one, other), PairWeights[gap - 1] * share);
            }
        }
    }

    private static void Keep(Dictionary<long, float> features, long feature, float weight)
    {
        if (!features.TryGetValue(feature, out var known) || known < weight) features[feature] = weight;
    }

    private int Learn(Dictionary<string, int> known, string key)
    {
        if (!known.TryGetValue(key, out var number)) known[key] = number = numbers.Count + marked.Count;
        return number;
    }
}
