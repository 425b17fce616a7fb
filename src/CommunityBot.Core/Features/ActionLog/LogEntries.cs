namespace CommunityBot.Features.ActionLog;

/// <summary>Lists of counted things.</summary>
public static class LogEntries
{
    /// <summary>The same list with equal indicator and procedure merged, in the order they first appear.</summary>
    public static IReadOnlyList<LogEntry> Merge(IEnumerable<LogEntry> entries) =>
    [
        .. entries
            .GroupBy(entry => (entry.Indicator, entry.Procedure))
            .Select(same => new LogEntry(same.Key.Indicator, same.Sum(entry => entry.Quantity), same.Key.Procedure)),
    ];
}
