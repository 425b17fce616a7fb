using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Features.ActionLog;

/// <summary>Reads a volunteer's message as a report of work.</summary>
/// <param name="indicators">What is counted, with the words for it.</param>
/// <param name="catalogue">The procedures, with the words for them.</param>
public sealed class LogReader(IndicatorList indicators, ProcedureCatalogue catalogue)
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">What the volunteer wrote.</param>
    /// <param name="today">The ward's local day.</param>
    public LogReading Read(string text, DateOnly today)
    {
        _ = (indicators, catalogue, text);
        return new LogReading(LogKind.NotLog, [], today, null);
    }
}
