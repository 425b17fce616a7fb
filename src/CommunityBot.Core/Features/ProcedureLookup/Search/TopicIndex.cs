using System.Runtime.InteropServices;

namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Fourth step: scores topics by the features they share with a message, as BM25 does. Rare features weigh more, repeated ones saturate.</summary>
internal sealed class TopicIndex
{
    private const float Saturation = 2;
    private const float LengthShare = 0.6f;
    private const float LeastRarity = 0.2f;
    private readonly Postings postings;
    private readonly int topics;

    /// <summary>Indexes the topics. Reading them is most of the work and is shared by all processors.</summary>
    /// <param name="all">The topics; a score stands at the same place as its topic.</param>
    /// <param name="reader">Reads their phrases.</param>
    public TopicIndex(IReadOnlyList<Topic> all, QuestionReader reader)
    {
        topics = all.Count;
        var counts = new KeyValuePair<long, float>[topics][];
        Parallel.For(0, topics, topic => counts[topic] = [.. Count(all[topic], reader)]);
        postings = Weigh(counts);
    }

    /// <summary>The score of every topic, in the order they were given.</summary>
    public float[] Score(List<Term> message)
    {
        var scores = new float[topics];
        foreach (var (feature, weight) in QuestionFeatures.OfMessage(message, feature => postings.Of(feature).Length > 0))
        {
            foreach (var posting in postings.Of(feature)) scores[posting.Topic] += weight * posting.Effect;
        }

        return scores;
    }

    private static Dictionary<long, float> Count(Topic topic, QuestionReader reader)
    {
        var counts = new Dictionary<long, float>();
        foreach (var (text, weight) in topic.Phrases)
        {
            foreach (var feature in QuestionFeatures.OfPhrase(reader.Read(text))) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _) += weight;
        }

        return counts;
    }

    private static Postings Weigh(KeyValuePair<long, float>[][] counts)
    {
        var found = new Dictionary<long, (int Topics, float Presence)>();
        foreach (var (feature, count) in counts.SelectMany(count => count))
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(found, feature, out _);
            entry = (entry.Topics + 1, entry.Presence + Math.Min(1, count));
        }

        float Rarity(long feature) => MathF.Log(counts.Length / found[feature].Presence);
        var weighed = new Postings(found.Where(entry => Rarity(entry.Key) >= LeastRarity).Select(entry => (entry.Key, entry.Value.Topics)));
        var lengths = Array.ConvertAll(counts, count => count.Sum(entry => entry.Value));
        var mean = lengths.Sum() / Math.Max(1, counts.Length);
        for (var topic = 0; topic < counts.Length; topic++)
        {
            foreach (var (feature, count) in counts[topic]) weighed.Add(feature, new Posting(topic, Rarity(feature) * Effect(count, lengths[topic] / mean)));
        }

        return weighed;
    }

    private static float Effect(float count, float length) =>
        count / (count + (Saturation * (1 - LengthShare + (LengthShare * length))));
}
