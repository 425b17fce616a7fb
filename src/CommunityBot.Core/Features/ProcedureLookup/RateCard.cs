using CommunityBot.Conversations;
using CommunityBot.Storage;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary><c>/coich SLUG</c> and <c>/chuadung SLUG</c>, the buttons under a card: whether it helped.</summary>
/// <param name="catalogue">The cards.</param>
public sealed class RateCard(ProcedureCatalogue catalogue)
{
    /// <summary>It helped.</summary>
    public Reply Useful(Turn turn) => Count(turn, QuestionOutcome.Useful, "ProcedureLookup.ThanksUseful");

    /// <summary>It was wrong.</summary>
    public Reply Wrong(Turn turn) => Count(turn, QuestionOutcome.Wrong, "ProcedureLookup.ThanksWrong");

    private Reply Count(Turn turn, QuestionOutcome outcome, string thanks)
    {
        if (catalogue.Find(turn.Text) is not { } procedure) return Reply.Say(turn.Say("ProcedureLookup.NoSuchCard"));
        QuestionBook.Count(turn, outcome, procedure.Slug);
        return Reply.Say(turn.Say(thanks));
    }
}
