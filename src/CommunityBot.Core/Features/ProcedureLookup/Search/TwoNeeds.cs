namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Finds two needs in one message: a place to cut it so that each part clearly asks for a card of its own.</summary>
/// <param name="rank">Ranks the cards for a part of a message.</param>
internal sealed class TwoNeeds(Func<List<Term>, Ranking> rank)
{
    private const int MostCuts = 4;
    private const int ShortestPart = 1;
    private const int LongestMessage = 20;
    private const float RivalShare = 0.7f;
    private const float HopefulShare = 0.5f;

    /// <summary>The two cards, the surer one first; null when the message has one need.</summary>
    /// <param name="terms">The message.</param>
    /// <param name="whole">Its ranking; only cards of it are looked for.</param>
    public (Procedure First, Procedure Second)? Find(List<Term> terms, Ranking whole)
    {
        var hopeful = terms.Count <= LongestMessage && whole.ScoreAt(1) > HopefulShare * whole.ScoreAt(0);
        return hopeful ? Cuts(terms).Select(cut => Cut(terms, cut, whole)).FirstOrDefault(pair => pair is not null) : null;
    }

    private (Procedure First, Procedure Second)? Cut(List<Term> terms, int cut, Ranking whole)
    {
        var left = rank(terms[..cut]);
        if (!Decider.Leads(left)) return null;
        var right = rank(terms[cut..]);
        return Pair(left, right, whole) ?? Pair(left, rank([Verb(terms, cut), .. terms[cut..]]), whole);
    }

    private static (Procedure First, Procedure Second)? Pair(Ranking left, Ranking right, Ranking whole)
    {
        if (!Decider.Leads(right)) return null;
        var (first, second) = (left.Cards[0].Card, right.Cards[0].Card);
        var apart = first != second && Share(left, second) < RivalShare && Share(right, first) < RivalShare;
        if (!apart || !IsAmongBest(whole, first) || !IsAmongBest(whole, second)) return null;
        return whole.Cards[0].Card == first ? (first, second) : whole.Cards[0].Card == second ? (second, first) : null;
    }

    // "mất cả căn cước lẫn bằng lái": the verb that opens the clause goes with both.
    private static Term Verb(List<Term> terms, int cut) => terms.Find(term => term.Clause == terms[cut - 1].Clause);

    private static float Share(Ranking ranking, Procedure card) =>
        ranking.Cards.FirstOrDefault(entry => entry.Card == card).Score / ranking.ScoreAt(0);

    private static bool IsAmongBest(Ranking whole, Procedure card) => whole.Cards.Any(entry => entry.Card == card);

    private static IEnumerable<int> Cuts(List<Term> terms) =>
        Enumerable.Range(ShortestPart, Math.Max(0, terms.Count - (2 * ShortestPart) + 1))
            .Where(cut => terms[cut].AfterJoint)
            .Take(MostCuts);
}
