namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Third step: what of a text is counted. Single terms, terms with their marks, and pairs of terms that stand near each other.</summary>
internal sealed class QuestionFeatures
{
    private const float TermWeight = 1.6f;
    private const float MarksShare = 0.6f;
    private const float OtherClauseShare = 0.6f;
    private static readonly float[] PairWeights = [0.6f, 0.42f, 0.3f];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The features of a phrase of a topic, each once; terms not seen before get a number.</summary>
    public HashSet<long> Learn(IReadOnlyList<Term> phrase)
    {
        var features = new HashSet<long>();
        foreach (var term in phrase)
        {
            features.Add(Learn(term.Key));
            if (term.Telex is not null) features.Add(Learn(Marked(term.Telex)));
        }

        foreach (var (feature, _) in Pairs(phrase)) features.Add(feature);
        return features;
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
        var hasMarks = numbers.TryGetValue(Marked(term.Telex), out var marked) && term.Telex is not null;
        if (hasMarks) Keep(features, marked, MarksShare);
        if (!numbers.TryGetValue(term.Key, out var number)) return;
        var several = term.Key.Contains('_', StringComparison.Ordinal);
        Keep(features, number, several ? TermWeight : hasMarks ? 1 - MarksShare : 1);
    }

    private IEnumerable<(long Feature, float Weight)> Pairs(IReadOnlyList<Term> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (!numbers.TryGetValue(terms[i].Key, out var one)) continue;
            for (var gap = 1; gap <= PairWeights.Length && i + gap < terms.Count; gap++)
            {
                if (!numbers.TryGetValue(terms[i + gap].Key, out var other) || other == one) continue;
                var share = terms[i].Clause == terms[i + gap].Clause ? 1 : OtherClauseShare;
                yield return (((Math.Min(one, other) + 1L) << 32) | (uint)Math.Max(one, other), PairWeights[gap - 1] * share);
            }
        }
    }

    private static string Marked(string? telex) => "=" + telex;

    private static void Keep(Dictionary<long, float> features, long feature, float weight)
    {
        if (!features.TryGetValue(feature, out var known) || known < weight) features[feature] = weight;
    }

    private int Learn(string key)
    {
        if (!numbers.TryGetValue(key, out var number)) numbers[key] = number = numbers.Count;
        return number;
    }
}
