using System.Runtime.InteropServices;

namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Fourth step: scores topics by the features they share with a message, as BM25 does. Rare features weigh more, repeated ones saturate.</summary>
internal sealed class TopicIndex
{
    private const float Saturation = 2;
    private const float LengthShare = 0.3f;
    private const float LeastRarity = 0.2f;
    private readonly Features features = new();
    private readonly Dictionary<long, Posting[]> postings = [];
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
        var gathered = new Dictionary<long, List<(int Topic, float Count)>>();
        for (var topic = 0; topic < topics; topic++)
        {
            foreach (var (feature, count) in counts[topic]) Listed(gathered, feature).Add((topic, count));
        }

        foreach (var (feature, list) in gathered)
        {
            var rarity = MathF.Log(topics / list.Sum(entry => Math.Min(1, entry.Count)));
            if (rarity < LeastRarity) continue;
            postings[feature] = [.. list.Select(entry => new Posting(entry.Topic, rarity * Effect(entry.Count, lengths[entry.Topic] / mean)))];
        }
    }

    /// <summary>The score of every topic, in the order they were given.</summary>
    public float[] Score(IReadOnlyList<Term> message)
    {
        var scores = new float[topics];
        foreach (var (feature, weight) in features.Of(message))
        {
            if (!postings.TryGetValue(feature, out var list)) continue;
            foreach (var posting in list) scores[posting.Topic] += weight * posting.Effect;
        }

        return scores;
    }

    private static float Effect(float count, float length) =>
        count / (count + (Saturation * (1 - LengthShare + (LengthShare * length))));

    private static List<(int Topic, float Count)> Listed(Dictionary<long, List<(int Topic, float Count)>> gathered, long feature)
    {
        if (!gathered.TryGetValue(feature, out var list)) gathered[feature] = list = [];
        return list;
    }

    private Dictionary<long, float> Count(Topic topic, QuestionReader reader)
    {
        var counts = new Dictionary<long, float>();
        foreach (var (text, weight) in topic.Phrases)
        {
            foreach (var feature in features.Learn(reader.Read(text))) counts[feature] = counts.GetValueOrDefault(feature) + weight;
        }

        return counts;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Posting(int Topic, float Effect);
}
