namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>The best cards for a message, and how well it fits a matter the catalogue has no card for.</summary>
/// <param name="Cards">The cards with their scores, best first, at most <see cref="Longest"/>.</param>
/// <param name="Outside">Score of the best matter outside the catalogue.</param>
internal sealed record Ranking(IReadOnlyList<(Procedure Card, float Score)> Cards, float Outside)
{
    /// <summary>How many cards are kept.</summary>
    public const int Longest = 5;

    /// <summary>Sorts scores out.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="scores">Their scores, at the same places.</param>
    public static Ranking Of(IReadOnlyList<Topic> topics, float[] scores)
    {
        var best = new PriorityQueue<Procedure, float>();
        var outside = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            if (topics[i].Card is not { } card) outside = Math.Max(outside, scores[i]);
            else if (scores[i] > 0) best.Enqueue(card, scores[i]);
            if (best.Count > Longest) best.Dequeue();
        }

        var cards = new List<(Procedure, float)>(best.Count);
        while (best.TryDequeue(out var card, out var score)) cards.Insert(0, (card, score));
        return new Ranking(cards, outside);
    }

    /// <summary>Score of a place, 0 when nothing stands there.</summary>
    public float ScoreAt(int place) => place < Cards.Count ? Cards[place].Score : 0;
}
