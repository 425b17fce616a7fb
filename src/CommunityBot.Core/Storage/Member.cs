using CommunityBot.Messaging;

namespace CommunityBot.Storage;

/// <summary>What a person may do; each may do what the ones before it may.</summary>
public enum Role
{
    /// <summary>Anyone who writes.</summary>
    Resident,

    /// <summary>A member of a team, who logs.</summary>
    Volunteer,

    /// <summary>A ward leader, who receives tallies and invites volunteers.</summary>
    Leader,

    /// <summary>A ward's administrator, who invites leaders.</summary>
    Admin,
}

/// <summary>A person who talks to the bot: a resident until they join a ward's team with a code.</summary>
public sealed record Member
{
    /// <summary>Row id.</summary>
    public required long Id { get; init; }

    /// <summary>What they may do in <see cref="Ward"/>.</summary>
    public Role Role { get; init; }

    /// <summary>Code of their ward; null for a resident.</summary>
    public string? Ward { get; init; }

    /// <summary>Code of their team; null when they have none.</summary>
    public string? Team { get; init; }

    /// <summary>The name they showed when they joined; empty for a resident.</summary>
    public string Name { get; init; } = "";

    /// <summary>The language they read.</summary>
    public Language Language { get; init; }

    /// <summary>When they joined, or first wrote.</summary>
    public DateTimeOffset Since { get; init; }
}
