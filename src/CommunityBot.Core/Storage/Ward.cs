namespace CommunityBot.Storage;

/// <summary>A ward or commune (phường, xã, đặc khu).</summary>
public sealed record Ward : LocalUnit
{
    /// <summary>Its province or city.</summary>
    public string Province { get; init; } = "";

    /// <summary>IANA id; a day of the ward is a local day there.</summary>
    public string TimeZone { get; init; } = "Asia/Ho_Chi_Minh";

    /// <summary>Local time of the daily tally, <c>HH:mm</c>; null when it is turned off.</summary>
    public string? DigestTime { get; init; }

    /// <summary>Local time, <c>HH:mm</c>, until which yesterday can still be logged (marked late).</summary>
    public string LockTime { get; init; } = "12:00";

    /// <summary>Whether it is the made-up ward of an installation without settings.</summary>
    public bool IsSample { get; init; }
}

/// <summary>A volunteer team of a ward. In a ward that has ended its successor is a team of the ward's successor, unless the team ended on a day of its own.</summary>
public sealed record Team : LocalUnit
{
    /// <summary>The ward's code.</summary>
    public required string Ward { get; init; }

    /// <summary>Order in lists.</summary>
    public int Position { get; init; }
}
