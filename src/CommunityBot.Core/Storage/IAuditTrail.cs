namespace CommunityBot.Storage;

/// <summary>One thing that somebody did to people or settings.</summary>
public sealed record AuditEntry
{
    /// <summary>Row id.</summary>
    public required long Id { get; init; }

    /// <summary>The ward's code; null when it concerns the whole installation.</summary>
    public string? Ward { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Row id of the member who did it; null for the program itself and for people who were erased since.</summary>
    public long? Actor { get; init; }

    /// <summary>What was done, a stable short word such as <c>invited</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Row id of the member it was done to, if any.</summary>
    public long? Subject { get; init; }

    /// <summary>Codes that say more (a role, a team, a file name); never a citizen's data.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The actor's name as members know it now; null when there is none.</summary>
    public string? ActorName { get; init; }

    /// <summary>The subject's name as members know it now; null when there is none.</summary>
    public string? SubjectName { get; init; }
}

/// <summary>Who did what, kept so that it can be asked later.</summary>
public interface IAuditTrail
{
    /// <summary>Writes an entry.</summary>
    void Add(AuditEntry entry);

    /// <summary>The latest entries of a ward and of the whole installation, newest first.</summary>
    IReadOnlyList<AuditEntry> Latest(string ward, int most);

    /// <summary>How many entries name a member.</summary>
    long CountOf(long member);

    /// <summary>Cuts the link between a member and what they did; that it was done stays.</summary>
    void ForgetMember(long member);

    /// <summary>Removes entries older than a moment.</summary>
    int Forget(DateTimeOffset before);
}
