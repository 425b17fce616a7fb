using CommunityBot.Conversations;
using CommunityBot.Features.Privacy;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary>Keeps what residents asked as figures and, where no card covers it, as text; never with who asked.</summary>
public static class QuestionBook
{
    private const int LongestKept = 200;

    /// <summary>Counts what became of a question or a card.</summary>
    public static void Count(Turn turn, QuestionOutcome outcome, string procedure)
    {
        if (turn.Ward is { } ward) turn.Store.Questions.Count(ward.Code, turn.Today, outcome, procedure);
    }

    /// <summary>Keeps a question no card covers.</summary>
    public static void Keep(Turn turn)
    {
        if (turn.Ward is not { } ward) return;
        var text = PersonalData.Mask(turn.Text).Text.ReplaceLineEndings(" ");
        turn.Store.Questions.Keep(ward.Code, NewId.Unlinked(), text.Length <= LongestKept ? text : text[..LongestKept], turn.Today);
    }

    /// <summary>Slug of the card that a leader of the ward tied to these words; null when none did.</summary>
    public static string? Learned(Turn turn)
    {
        if (turn.Ward is not { } ward) return null;
        var words = $" {VietnameseText.Fold(turn.Text)} ";
        return turn.Store.Questions.Learned(ward.Code).FirstOrDefault(alias => words.Contains($" {alias.Words} ", StringComparison.Ordinal))?.Procedure;
    }
}
