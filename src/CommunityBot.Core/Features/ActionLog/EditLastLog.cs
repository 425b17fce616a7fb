using System.Globalization;
using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.ActionLog;

/// <summary>The question what a log should have said.</summary>
/// <param name="LogId">Row id of the log.</param>
public sealed record RewriteLog(long LogId) : PendingStep;

/// <summary><c>/sua TEXT</c>: replaces my latest log, or the one whose button was tapped; the old one stays readable as history.</summary>
/// <param name="actions">Reads and stores the new text.</param>
/// <param name="message">How logs are shown.</param>
public sealed class EditLastLog(LogActions actions, LogMessage message)
{
    /// <summary>Replaces it; without a new text, asks for one. A button sends <c>=ID</c>.</summary>
    public Reply Handle(Turn turn)
    {
        var isButton = turn.Text.StartsWith('=');
        var id = isButton ? turn.Text[1..] : "";
        if (turn.Ward is not { } ward || OwnLog.Find(turn, id) is not { } log) return Reply.Say(turn.Say("ActionLog.NothingToEdit"));
        if (!LogWindow.IsOpen(turn, ward, log.Day)) return LogKeeper.Closed(turn, ward, log.Day);
        return isButton || turn.Text.Length == 0 ? Ask(turn, log) : Replace(turn, log);
    }

    /// <summary>Takes the new text; null when it is not about work.</summary>
    public Reply? Answer(Turn turn, RewriteLog question) =>
        OwnLog.Find(turn, question.LogId.ToString(CultureInfo.InvariantCulture)) is { } log ? actions.TryHandle(turn, log) : null;

    private Reply Replace(Turn turn, SupportLog log) =>
        actions.TryHandle(turn, log) ?? Reply.Say(turn.Say("ActionLog.NotUnderstood"));

    private Reply Ask(Turn turn, SupportLog log)
    {
        var text = new RichText().Add(turn.Say("ActionLog.Rewrite"));
        foreach (var entry in OwnLog.Entries(turn, log)) text.Line("• " + message.Line(entry, turn.Member.Language));
        return Reply.Say(text).WithRow(new Choice(turn.Say("ActionLog.Cancel"), "/huy")).Awaiting(new RewriteLog(log.Id));
    }
}
