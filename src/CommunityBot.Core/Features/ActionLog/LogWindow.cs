using CommunityBot.Conversations;
using CommunityBot.Storage;

namespace CommunityBot.Features.ActionLog;

/// <summary>Which days can still be logged or changed: today, and yesterday until the ward's lock time.</summary>
internal static class LogWindow
{
    /// <summary>Whether work of that day may be stored or changed now.</summary>
    public static bool IsOpen(Turn turn, Ward ward, DateOnly day) =>
        day == turn.Today || (day == turn.Today.AddDays(-1) && IsBeforeLock(turn, ward));

    private static bool IsBeforeLock(Turn turn, Ward ward) =>
        WardTime.TryParseTime(ward.LockTime, out var locked)
        && TimeOnly.FromDateTime(ward.LocalTime(turn.Now)) < locked;
}
