namespace CommunityBot.Features.ActionLog;

/// <summary>What a message is, read as a report of work.</summary>
public enum LogKind
{
    /// <summary>A report that can be stored as it was read.</summary>
    Log,

    /// <summary>A report, but something is missing or doubtful: ask before storing.</summary>
    Ask,

    /// <summary>Not a report: a question, a greeting, a command.</summary>
    NotLog,
}

/// <summary>One counted thing: how many, of what, about which procedure.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Quantity">How many, in the indicator's unit; 1 to 9,999.</param>
/// <param name="Procedure">Slug of the procedure, for dossiers and guidance; null when not said.</param>
public sealed record LogEntry(string Indicator, int Quantity, string? Procedure = null);

/// <summary>How a message was read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Entries">What was counted, equal indicator and procedure merged; for <see cref="LogKind.Ask"/> only what is certain.</param>
/// <param name="Day">The day the work was done, or null when it cannot be told.</param>
/// <param name="Minutes">How long it took, only when said.</param>
public sealed record LogReading(LogKind Kind, IReadOnlyList<LogEntry> Entries, DateOnly? Day, int? Minutes)
{
    /// <summary>For <see cref="LogKind.Ask"/>: the two or three likeliest readings, best first; each can be stored as it is.</summary>
    public IReadOnlyList<LogReading> Alternatives { get; init; } = [];

    /// <summary>For <see cref="LogKind.Ask"/>: what is doubtful.</summary>
    public LogDoubt Doubt { get; init; }

    /// <summary>Whether it reports that nothing happened that day: an explicit zero for the team, without entries.</summary>
    public bool IsNil { get; init; }
}

/// <summary>Why a report cannot be stored as it was read.</summary>
public enum LogDoubt
{
    /// <summary>Nothing is doubtful.</summary>
    None,

    /// <summary>The number is missing or vague.</summary>
    Quantity,

    /// <summary>The number is zero, negative or 10,000 and more.</summary>
    QuantityOutOfRange,

    /// <summary>What was done is not clear.</summary>
    Indicator,

    /// <summary>The day is unclear, impossible, or several days are named.</summary>
    Day,

    /// <summary>The day lies in the future.</summary>
    FutureDay,
}
