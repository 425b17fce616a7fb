namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>What to do with a ranking.</summary>
internal enum Decision
{
    /// <summary>Hand over the first card.</summary>
    Answer,

    /// <summary>Ask which of the candidates is meant.</summary>
    AskBack,

    /// <summary>Say that the catalogue has nothing on it.</summary>
    Decline,
}

/// <summary>Last step: decides from the scores. The limits were set on questions kept for that, not on those that measure.</summary>
internal static class Decider
{
    private const float EnoughToAsk = 4;
    private const float EnoughToAnswer = 8.5f;
    private const float TooClose = 0.87f;
    private const float OutsideLead = 1.1f;
    private const float OutsideTooClose = 0.8f;
    private const float PartTooClose = 0.92f;
    private const float FarBehind = 0.75f;

    /// <summary>Answers when the first card has enough in common with the message, more than the second and than any matter outside.</summary>
    public static Decision Decide(Ranking ranking)
    {
        var first = ranking.ScoreAt(0);
        if (first < EnoughToAsk || ranking.Outside >= OutsideLead * first) return Decision.Decline;
        var sure = first >= EnoughToAnswer && ranking.ScoreAt(1) < TooClose * first && ranking.Outside < OutsideTooClose * first;
        return sure ? Decision.Answer : Decision.AskBack;
    }

    /// <summary>Whether the first card is far ahead of all others, however little there is to go by.</summary>
    public static bool LeadsFar(Ranking ranking) => Math.Max(ranking.ScoreAt(1), ranking.Outside) < FarBehind * ranking.ScoreAt(0);

    /// <summary>Whether a part of a message asks for its first card; a part is short, so it needs less than a whole message.</summary>
    public static bool Leads(Ranking part) => Decide(part) != Decision.Decline && part.ScoreAt(1) < PartTooClose * part.ScoreAt(0);
}
