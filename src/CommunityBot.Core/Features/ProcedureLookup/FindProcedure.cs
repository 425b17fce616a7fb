using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary><c>/tracuu TEXT</c>, or just the question: hands over the card it is about, asks back between close ones, or says plainly that it has none.</summary>
/// <param name="search">Finds the cards.</param>
/// <param name="show">Shows a card.</param>
/// <param name="browse">Lists cards by category.</param>
public sealed class FindProcedure(ProcedureSearch search, ShowProcedure show, BrowseProcedures browse)
{
    /// <summary>Answers the question; without one, offers the categories.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Text.Length == 0) return browse.Categories(turn, turn.Say("ProcedureLookup.AskAnything"));
        var found = search.Search(turn.Text);
        if (found.Answers.Count > 0)
        {
            return found.Answers.Select(procedure => show.Card(turn, procedure, found.Field)).Aggregate((first, next) => first.Then(next));
        }

        return found.Candidates.Count > 0 ? AskBack(turn, found.Candidates) : Decline(turn);
    }

    /// <summary>Offers cards to choose from.</summary>
    public static Reply AskBack(Turn turn, IReadOnlyList<Procedure> candidates) => Reply.Say(turn.Say("ProcedureLookup.WhichOne"))
        .WithColumn(candidates.Select(ShowProcedure.Choice))
        .WithRow(new Choice(turn.Say("ProcedureLookup.NoneOfThese"), "/linhvuc"));

    private Reply Decline(Turn turn) =>
        browse.Categories(turn, turn.Say("ProcedureLookup.NotCovered", turn.Ward?.Name ?? turn.Say("ProcedureLookup.YourWard")));
}
