namespace CommunityBot.Storage;

/// <summary>Where a log stands; what was taken back stays readable as history.</summary>
public enum LogState
{
    /// <summary>It counts.</summary>
    Active,

    /// <summary>Taken back.</summary>
    Removed,

    /// <summary>Replaced by a later log.</summary>
    Replaced,
}

/// <summary>One report of a volunteer: a message with one or more counted things, or none for "no activity".</summary>
public sealed record SupportLog
{
    /// <summary>Row id.</summary>
    public required long Id { get; init; }

    /// <summary>The ward's code.</summary>
    public required string Ward { get; init; }

    /// <summary>The team's code; empty while the volunteer has none.</summary>
    public string Team { get; init; } = "";

    /// <summary>Row id of the volunteer; null once they asked to be forgotten.</summary>
    public long? Member { get; init; }

    /// <summary>The ward's local day the work was done.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it was logged.</summary>
    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>Whether it was logged after its day had ended.</summary>
    public bool IsLate { get; init; }

    /// <summary>How many minutes the session took, when said.</summary>
    public int? Minutes { get; init; }

    /// <summary>Where it stands.</summary>
    public LogState State { get; init; }

    /// <summary>Row id of the log it replaced, if any.</summary>
    public long? Replaces { get; init; }
}

/// <summary>One counted thing of a log.</summary>
public sealed record SupportAction
{
    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>How many, 1 to 9,999, in the indicator's unit.</summary>
    public required int Quantity { get; init; }

    /// <summary>Slug of the procedure, when known.</summary>
    public string? Procedure { get; init; }
}
