namespace CommunityBot.Storage;

/// <summary>A code to join with. The code itself is not stored, only its hash.</summary>
public sealed record Invite
{
    /// <summary>SHA-256 of the code, in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The ward's code.</summary>
    public required string Ward { get; init; }

    /// <summary>The team's code; null when the person chooses a team later.</summary>
    public string? Team { get; init; }

    /// <summary>The role it gives.</summary>
    public required Role Role { get; init; }

    /// <summary>How many people may still use it; null for any number.</summary>
    public int? UsesLeft { get; init; }

    /// <summary>When it stops working; null for the fixed codes of the settings.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Row id of the member who made it; null for codes made by the program or the settings.</summary>
    public long? MadeBy { get; init; }
}

/// <summary>Codes to join with, and the guard against guessing them.</summary>
public interface IInvites
{
    /// <summary>Stores an invite, replacing one with the same hash.</summary>
    void Save(Invite invite);

    /// <summary>The invite with this hash, spent or expired ones included, or null.</summary>
    Invite? Find(string hash);

    /// <summary>Takes one use. Returns false when none is left.</summary>
    bool Use(string hash);

    /// <summary>Removes the fixed codes of a ward's settings that are not among these.</summary>
    void KeepFixed(string ward, IReadOnlyList<string> hashes);

    /// <summary>Counts a wrong code.</summary>
    /// <param name="who">Channel and person, or the ward.</param>
    /// <param name="at">Now.</param>
    void CountWrong(string who, DateTimeOffset at);

    /// <summary>How many wrong codes of them were counted since a moment.</summary>
    int WrongSince(string who, DateTimeOffset since);

    /// <summary>Forgets the wrong codes a person sent, and who made the codes they made.</summary>
    void ForgetMember(long member, string who);

    /// <summary>Removes wrong codes sent before a moment, and codes that expired before another.</summary>
    int Forget(DateTimeOffset wrongBefore, DateTimeOffset expiredBefore);
}
