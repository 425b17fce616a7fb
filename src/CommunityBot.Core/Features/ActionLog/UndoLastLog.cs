using System.Globalization;
using CommunityBot.Conversations;
using CommunityBot.Storage;

namespace CommunityBot.Features.ActionLog;

/// <summary><c>/xoa</c>: takes back my latest log, or the one whose button was tapped; it stays readable as history.</summary>
/// <param name="message">How logs are shown.</param>
public sealed class UndoLastLog(LogMessage message)
{
    /// <summary>Takes it back.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Ward is not { } ward || OwnLog.Find(turn, turn.Text) is not { } log) return Reply.Say(turn.Say("ActionLog.NothingToRemove"));
        if (!LogWindow.IsOpen(turn, ward, log.Day)) return LogKeeper.Closed(turn, ward, log.Day);
        var entries = OwnLog.Entries(turn, log);
        turn.Store.Actions.Withdraw(log, LogState.Removed);
        return Reply.Say(message.Removed(turn, log with { State = LogState.Removed }, entries)) with { InPlace = true };
    }
}

/// <summary>Finding a volunteer's own log.</summary>
internal static class OwnLog
{
    /// <summary>The volunteer's active log with this id, or their latest when no id is given; null when there is none.</summary>
    public static SupportLog? Find(Turn turn, string id)
    {
        if (turn.Member.Ward is not { } ward) return null;
        if (id.Length == 0) return turn.Store.Actions.Latest(ward, turn.Member.Id);
        return long.TryParse(id, CultureInfo.InvariantCulture, out var number)
            && turn.Store.Actions.Find(ward, number) is { State: LogState.Active } log
            && log.Member == turn.Member.Id
            ? log
            : null;
    }

    /// <summary>What a log counted.</summary>
    public static IReadOnlyList<LogEntry> Entries(Turn turn, SupportLog log) =>
        [.. turn.Store.Actions.ActionsOf(log).Select(action => new LogEntry(action.Indicator, action.Quantity, action.Procedure))];
}
