namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Finds two needs in one message: a place to cut it so that each part clearly asks for a card of its own.</summary>
/// <param name="rank">Ranks the cards for a part of a message.</param>
internal sealed class TwoNeeds(Func<IReadOnlyList<Term>, Ranking> rank)
{
    private const int MostCuts = 4;
    private const int ShortestPart = 2;
    private const float RivalShare = 0.4f;
    private const float HopefulShare = 0.5f;

    /// <summary>The two cards, the surer one first; null when the message has one need.</summary>
    /// <param name="terms">The message.</param>
    /// <param name="whole">Its ranking; only cards of it are looked for.</param>
    public (Procedure First, Procedure Second)? Find(List<Term> terms, Ranking whole)
    {
        var hopeful = whole.ScoreAt(1) > HopefulShare * whole.ScoreAt(0);
        return hopeful ? Cuts(terms).Select(cut => Cut(terms, cut, whole)).FirstOrDefault(pair => pair is not null) : null;
    }

    private (Procedure First, Procedure Second)? Cut(List<Term> terms, int cut, Ranking whole)
    {
        var (left, right) = (rank(terms[..cut]), rank(terms[cut..]));
        if (!Decider.Leads(left) || !Decider.Leads(right)) return null;
        var (first, second) = (left.Cards[0].Card, right.Cards[0].Card);
        var apart = first != second && Share(left, second) < RivalShare && Share(right, first) < RivalShare;
        if (!apart || !IsAmongBest(whole, first) || !IsAmongBest(whole, second)) return null;
        return whole.Cards[0].Card == second ? (second, first) : (first, second);
    }

    private static float Share(Ranking ranking, Procedure card) =>
        ranking.Cards.FirstOrDefault(entry => entry.Card == card).Score / ranking.ScoreAt(0);

    private static bool IsAmongBest(Ranking whole, Procedure card) => whole.Cards.Take(3).Any(entry => entry.Card == card);

    private static IEnumerable<int> Cuts(List<Term> terms) =>
        Enumerable.Range(ShortestPart, Math.Max(0, terms.Count - (2 * ShortestPart) + 1))
            .Where(cut => terms[cut].AfterJoint)
            .Take(MostCuts);
}
