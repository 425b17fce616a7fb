namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Fourth step: scores topics by the features they share with a message, as BM25 does. Rare features weigh more, repeated ones saturate.</summary>
internal sealed class TopicIndex
{
    private const float Saturation = 2;
    private const float LengthShare = 0.6f;
    private const float LeastRarity = 0.2f;
    private readonly QuestionFeatures features = new();
    private readonly Postings postings;
    private readonly int topics;

    /// <summary>Indexes the topics.</summary>
    /// <param name="all">The topics; a score stands at the same place as its topic.</param>
    /// <param name="reader">Reads their phrases.</param>
    public TopicIndex(IReadOnlyList<Topic> all, QuestionReader reader)
    {
        topics = all.Count;
        var counts = all.Select(topic => Count(topic, reader)).ToList();
        var lengths = counts.ConvertAll(count => count.Values.Sum());
        var mean = lengths.Sum() / Math.Max(1, topics);
        var uses = counts.SelectMany((count, topic) => count.Select(entry => (Feature: entry.Key, Topic: topic, Count: entry.Value))).ToList();
        uses.Sort((one, other) => one.Feature.CompareTo(other.Feature));
        var weighed = new List<(long Feature, Posting Posting)>(uses.Count);
        for (int start = 0, end; start < uses.Count; start = end)
        {
            var presence = 0f;
            for (end = start; end < uses.Count && uses[end].Feature == uses[start].Feature; end++) presence += Math.Min(1, uses[end].Count);
            var rarity = MathF.Log(topics / presence);
            if (rarity < LeastRarity) continue;
            weighed.AddRange(uses[start..end].Select(use => (use.Feature, new Posting(use.Topic, rarity * Effect(use.Count, lengths[use.Topic] / mean)))));
        }

        postings = new Postings(weighed);
    }

    /// <summary>The score of every topic, in the order they were given.</summary>
    public float[] Score(IReadOnlyList<Term> message)
    {
        var scores = new float[topics];
        foreach (var (feature, weight) in features.Of(message))
        {
            foreach (var posting in postings.Of(feature)) scores[posting.Topic] += weight * posting.Effect;
        }

        return scores;
    }

    private static float Effect(float count, float length) =>
        count / (count + (Saturation * (1 - LengthShare + (LengthShare * length))));

    private Dictionary<long, float> Count(Topic topic, QuestionReader reader)
    {
        var counts = new Dictionary<long, float>();
        foreach (var (text, weight) in topic.Phrases)
        {
            foreach (var feature in features.Learn(reader.Read(text))) counts[feature] = counts.GetValueOrDefault(feature) + weight;
        }

        return counts;
    }
}
