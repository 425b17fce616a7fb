namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Third step: what of a text is counted. Single terms, terms with their marks, and pairs of terms that stand near each other, each as a hash of 64 bits.</summary>
internal static class QuestionFeatures
{
    private const float TermWeight = 1.6f;
    private const float MarksShare = 0.6f;
    private const float OtherClauseShare = 0.6f;
    private const ulong Prime = 0x9E3779B97F4A7C15;
    private static readonly float[] PairWeights = [0.6f, 0.42f, 0.3f, 0.25f];

    /// <summary>The features of a phrase of a topic, as often as they come.</summary>
    public static IEnumerable<long> OfPhrase(List<Term> phrase)
    {
        foreach (var term in phrase)
        {
            yield return Hash(term.Key);
            if (term.Telex is not null) yield return Marked(term.Telex);
        }

        foreach (var (feature, _) in Pairs(phrase)) yield return feature;
    }

    /// <summary>The features of a message with their weights; one that comes twice counts once, at its highest weight.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isKnown">Whether some topic has a feature.</param>
    public static Dictionary<long, float> OfMessage(List<Term> message, Func<long, bool> isKnown)
    {
        var features = new Dictionary<long, float>();
        foreach (var term in message) AddSingle(term, isKnown, features);
        foreach (var (feature, weight) in Pairs(message)) Keep(features, feature, weight);
        return features;
    }

    // A term of several syllables means one thing; a single one is surer when its marks agree too.
    private static void AddSingle(Term term, Func<long, bool> isKnown, Dictionary<long, float> features)
    {
        var hasMarks = term.Telex is not null && isKnown(Marked(term.Telex));
        if (hasMarks) Keep(features, Marked(term.Telex!), MarksShare);
        var several = term.Key.Contains('_', StringComparison.Ordinal);
        Keep(features, Hash(term.Key), several ? TermWeight : hasMarks ? 1 - MarksShare : 1);
    }

    private static IEnumerable<(long Feature, float Weight)> Pairs(List<Term> terms)
    {
        var hashes = terms.ConvertAll(term => Hash(term.Key));
        for (var i = 0; i < hashes.Count; i++)
        {
            for (var gap = 1; gap <= PairWeights.Length && i + gap < hashes.Count; gap++)
            {
                var (one, other) = (hashes[i], hashes[i + gap]);
                if (one == other) continue;
                var share = terms[i].Clause == terms[i + gap].Clause ? 1 : OtherClauseShare;
                yield return (Mixed((ulong)Math.Min(one, other), (ulong)Math.Max(one, other)), PairWeights[gap - 1] * share);
            }
        }
    }

    private static void Keep(Dictionary<long, float> features, long feature, float weight)
    {
        if (!features.TryGetValue(feature, out var known) || known < weight) features[feature] = weight;
    }

    private static long Marked(string telex) => Mixed(1, (ulong)Hash(telex));

    private static long Hash(string key)
    {
        var hash = Prime;
        foreach (var letter in key) hash = (ulong)Mixed(hash, letter);
        return (long)hash;
    }

    private static long Mixed(ulong one, ulong other)
    {
        var mixed = ((one * Prime) + other) * Prime;
        return (long)(mixed ^ (mixed >> 32));
    }
}
