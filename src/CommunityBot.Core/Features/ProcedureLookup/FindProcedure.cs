using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary><c>/tracuu TEXT</c>, or just the question: hands over the card it is about, asks back between close ones, or says plainly that it has none.</summary>
/// <param name="search">Finds the cards.</param>
/// <param name="catalogue">The cards.</param>
/// <param name="show">Shows a card.</param>
/// <param name="browse">Lists cards by category.</param>
public sealed class FindProcedure(
    Func<string, SearchResult> search, ProcedureCatalogue catalogue, ShowProcedure show, BrowseProcedures browse)
{
    /// <summary>Answers the question; without one, offers the categories.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Text.Length == 0) return browse.Categories(turn, turn.Say("ProcedureLookup.AskAnything"));
        var found = search(turn.Text);
        var answers = QuestionBook.Learned(turn) is { } slug && catalogue.Find(slug) is { } learned ? [learned] : found.Answers;
        if (answers.Count > 0)
        {
            foreach (var procedure in answers) QuestionBook.Count(turn, QuestionOutcome.Answered, procedure.Slug);
            return answers.Select(procedure => show.Card(turn, procedure, found.Field)).Aggregate((first, next) => first.Then(next));
        }

        QuestionBook.Count(turn, found.Candidates.Count > 0 ? QuestionOutcome.AskedBack : QuestionOutcome.Unanswered, "");
        if (found.Candidates.Count > 0) return AskBack(turn, found.Candidates);
        QuestionBook.Keep(turn);
        var key = turn.Member.Role >= Role.Volunteer ? "ProcedureLookup.NotCoveredOrWork" : "ProcedureLookup.NotCovered";
        return browse.Categories(turn, turn.Say(key, turn.Ward?.Name ?? turn.Say("ProcedureLookup.YourWard")));
    }

    /// <summary>Whether a question is answered with a card.</summary>
    public bool HasAnswer(string text) => search(text).Answers.Count > 0;

    /// <summary>One question, built from what tells the cards apart.</summary>
    private static Reply AskBack(Turn turn, IReadOnlyList<Procedure> candidates)
    {
        var text = new RichText().Add(turn.Say("ProcedureLookup.WhichOne"));
        foreach (var procedure in candidates.Where(procedure => procedure.TellApart.Length > 0))
        {
            text.Line("• ").Bold(procedure.Name).Add(": " + procedure.TellApart);
        }

        return Reply.Say(text)
            .WithColumn(candidates.Select(ShowProcedure.Choice))
            .WithRow(new Choice(turn.Say("ProcedureLookup.NoneOfThese"), "/linhvuc"));
    }
}
