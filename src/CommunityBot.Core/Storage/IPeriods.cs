namespace CommunityBot.Storage;

/// <summary>A named stretch of days.</summary>
/// <param name="Key">The name folded and without spaces; unique in the ward.</param>
/// <param name="Name">The name as it was given.</param>
/// <param name="FromDay">First day.</param>
/// <param name="ToDay">Last day.</param>
public sealed record Campaign(string Key, string Name, DateOnly FromDay, DateOnly ToDay);

/// <summary>A lock or an unlock, as it happened.</summary>
public sealed record PeriodLock
{
    /// <summary>Row id; grows with time.</summary>
    public required long Id { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly ToDay { get; init; }

    /// <summary>Whether the days were locked; false when they were unlocked.</summary>
    public required bool IsLocked { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Row id of the leader who did it; null for people who were erased since.</summary>
    public required long? Member { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>A ward's campaigns, and which of its days are locked.</summary>
public interface IPeriods
{
    /// <summary>Stores a campaign, replacing the one with its key.</summary>
    void Save(string ward, Campaign campaign);

    /// <summary>Removes a campaign. Returns false when there is none with the key.</summary>
    bool Remove(string ward, string key);

    /// <summary>The ward's campaigns, the latest first.</summary>
    IReadOnlyList<Campaign> Campaigns(string ward);

    /// <summary>Adds a lock or an unlock.</summary>
    void Add(string ward, PeriodLock change);

    /// <summary>What was last decided about a day; null when nothing ever was.</summary>
    PeriodLock? LastOn(string ward, DateOnly day);

    /// <summary>Locks and unlocks, the latest first.</summary>
    IReadOnlyList<PeriodLock> History(string ward, int most);

    /// <summary>How many locks and unlocks a leader made.</summary>
    long CountOf(long member);

    /// <summary>Cuts the link between a leader and what they locked; the locks stay.</summary>
    void ForgetMember(long member);
}
