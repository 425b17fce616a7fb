using System.Globalization;
using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary>The question which card answers a question of a resident.</summary>
/// <param name="QuestionId">Row id of the question.</param>
public sealed record ChooseCardForQuestion(long QuestionId) : PendingStep;

/// <summary><c>/cauhoi</c>: what residents asked and no card covers; a leader ties a question to a card, or drops it.</summary>
/// <param name="search">Finds the cards.</param>
/// <param name="catalogue">The cards.</param>
public sealed class UnansweredQuestions(Func<string, SearchResult> search, ProcedureCatalogue catalogue)
{
    private const int Shown = 10;
    private const int LongestLabel = 60;

    /// <summary>Lists them; <c>/cauhoi ID</c> shows one, <c>/cauhoi ID bo</c> drops it, <c>/cauhoi ID SLUG</c> ties it to a card.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is not { } ward) return Reply.Say(turn.Say("Membership.NotAMember"));
        var words = turn.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return List(turn, ward);
        if (!long.TryParse(words[0], CultureInfo.InvariantCulture, out var id) || turn.Store.Questions.Find(ward, id) is not { } question)
        {
            return Reply.Say(turn.Say("ProcedureLookup.QuestionGone"));
        }

        if (words.Length == 1) return Ask(turn, question);
        return words[1] == "bo" ? Drop(turn, ward, question) : Tie(turn, ward, question, words[1]);
    }

    /// <summary>Takes words that name a card; null when they name none.</summary>
    public Reply? Answer(Turn turn, ChooseCardForQuestion step)
    {
        if (turn.Member.Ward is not { } ward || turn.Store.Questions.Find(ward, step.QuestionId) is not { } question) return null;
        var found = search(turn.Text);
        var cards = found.Answers.Concat(found.Candidates).Distinct().ToList();
        return cards.Count == 0 ? null : Offer(turn, question, cards);
    }

    private static Reply List(Turn turn, string ward)
    {
        var count = turn.Store.Questions.CountUnanswered(ward);
        if (count == 0) return Reply.Say(turn.Say("ProcedureLookup.NoQuestions"));
        return Reply.Say(new RichText().Bold(turn.Say("ProcedureLookup.QuestionsTitle", count)).Line(turn.Say("ProcedureLookup.QuestionsHint")))
            .WithColumn(turn.Store.Questions.Unanswered(ward, Shown).Select(question => new Choice(Label(question), $"/cauhoi {question.Id}")));
    }

    private static string Label(UnansweredQuestion question)
    {
        var text = question.Text.Length <= LongestLabel ? question.Text : question.Text[..LongestLabel] + "…";
        return question.Times > 1 ? $"{text} (×{question.Times})" : text;
    }

    private static Reply Ask(Turn turn, UnansweredQuestion question) =>
        Offer(turn, question, []).Awaiting(new ChooseCardForQuestion(question.Id));

    private static Reply Offer(Turn turn, UnansweredQuestion question, List<Procedure> cards) =>
        Reply.Say(new RichText().Add(question.Text).Line().Line(turn.Say("ProcedureLookup.WhichCardAnswers")))
            .WithColumn(cards.Select(card => new Choice(card.Name, $"/cauhoi {question.Id} {card.Slug}")))
            .WithRow(new Choice(turn.Say("ProcedureLookup.DropQuestion"), $"/cauhoi {question.Id} bo"));

    private static Reply Drop(Turn turn, string ward, UnansweredQuestion question)
    {
        turn.Store.Questions.Close(ward, question.Id);
        return Reply.Say(turn.Say("ProcedureLookup.QuestionDropped"));
    }

    private Reply Tie(Turn turn, string ward, UnansweredQuestion question, string slug)
    {
        if (catalogue.Find(slug) is not { } card) return Reply.Say(turn.Say("ProcedureLookup.NoSuchCard"));
        turn.Store.Questions.Learn(ward, new LearnedAlias { Words = VietnameseText.Fold(question.Text).Trim(), Procedure = card.Slug });
        turn.Store.Questions.Close(ward, question.Id);
        return Reply.Say(turn.Say("ProcedureLookup.QuestionTied", question.Text, card.Name));
    }
}
