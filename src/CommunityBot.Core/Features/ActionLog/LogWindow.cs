using CommunityBot.Conversations;
using CommunityBot.Storage;

namespace CommunityBot.Features.ActionLog;

/// <summary>Which days can still be logged or changed: today, and yesterday until the ward's lock time; what a leader locked or unlocked goes before that.</summary>
internal static class LogWindow
{
    /// <summary>Whether work of that day may be stored or changed now.</summary>
    public static bool IsOpen(Turn turn, Ward ward, DateOnly day) => day <= turn.Today && turn.Store.Periods.LastOn(ward.Code, day) is { } decided
        ? !decided.IsLocked
        : day == turn.Today || (day == turn.Today.AddDays(-1) && IsBeforeLock(turn, ward));

    private static bool IsBeforeLock(Turn turn, Ward ward) =>
        WardTime.TryParseTime(ward.LockTime, out var locked)
        && TimeOnly.FromDateTime(ward.LocalTime(turn.Now)) < locked;
}
