using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.ActionLog;

/// <summary>Stores a reading as a log, if its day is still open, and says so.</summary>
/// <param name="message">How logs are shown.</param>
public sealed class LogKeeper(LogMessage message)
{
    /// <summary>Stores it, taking the place of an earlier log where one is given.</summary>
    public Reply Store(Turn turn, LogReading reading, SupportLog? replaces = null)
    {
        if (turn.Ward is not { } ward || turn.Member.Ward is null) return Reply.Say(turn.Say("ActionLog.NoWard"));
        var day = reading.Day ?? turn.Today;
        if (!LogWindow.IsOpen(turn, ward, day)) return Closed(turn, ward, day);
        if (replaces is not null) turn.Store.Actions.Withdraw(replaces, LogState.Replaced);

        var log = NewLog(turn, ward, reading, day, replaces);
        turn.Store.Actions.Add(log, [.. reading.Entries.Select(entry => new SupportAction
        {
            Indicator = entry.Indicator,
            Quantity = entry.Quantity,
            Procedure = entry.Procedure,
        })]);
        return Reply.Say(message.Stored(turn, log, reading.Entries))
            .WithRow(
                new Choice(turn.Say("ActionLog.Edit"), $"/sua ={log.Id}"),
                new Choice(turn.Say("ActionLog.Remove"), $"/xoa {log.Id}"))
            .WithRow([.. AskTeam(turn)]);
    }

    /// <summary>Why a log of that day cannot be stored or changed any more.</summary>
    public static Reply Closed(Turn turn, Ward ward, DateOnly day)
    {
        if (day > turn.Today) return Reply.Say(turn.Say("ActionLog.FutureDay", Numbers.Show(day)));
        return Reply.Say(turn.Store.Periods.LastOn(ward.Code, day) is { IsLocked: true, Reason: var reason }
            ? turn.Say("ActionLog.LockedDay", Numbers.Show(day), reason)
            : turn.Say("ActionLog.ClosedDay", Numbers.Show(day), ward.LockTime));
    }

    private static SupportLog NewLog(Turn turn, Ward ward, LogReading reading, DateOnly day, SupportLog? replaces) => new()
    {
        Id = NewId.Next(turn.Now),
        Ward = ward.Code,
        // A correction stays with the team it was logged for, even if that has ended since.
        Team = replaces is { Team.Length: > 0 } && replaces.Day == day ? replaces.Team : turn.Member.Team ?? "",
        Member = turn.Member.Id,
        Day = day,
        LoggedAt = turn.Now,
        IsLate = day < turn.Today,
        Minutes = reading.Minutes,
        Replaces = replaces?.Id,
    };

    /// <summary>A volunteer who has not chosen a team yet can do so here; what they logged goes along.</summary>
    private static IEnumerable<Choice> AskTeam(Turn turn) => turn.Member.Team is null
        ? turn.Store.Wards.Teams(turn.Member.Ward!, turn.Today).Take(4).Select(team => new Choice(team.Name, $"/to {team.Code}"))
        : [];
}
