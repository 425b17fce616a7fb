namespace CommunityBot.Storage;

/// <summary>Who gets no answers during a pause.</summary>
public enum PauseScope
{
    /// <summary>People without a role.</summary>
    Residents,

    /// <summary>Everybody but administrators.</summary>
    Everyone,
}

/// <summary>A pause that a ward's administrator ordered.</summary>
public sealed record Pause
{
    /// <summary>The ward's code.</summary>
    public required string Ward { get; init; }

    /// <summary>Who gets no answers.</summary>
    public required PauseScope Scope { get; init; }

    /// <summary>Why, as people are told.</summary>
    public required string Reason { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; init; }
}

/// <summary>The kill switch. It lies in the database, so that it outlives restarts and holds for every replica.</summary>
public interface IPauses
{
    /// <summary>The pause of a ward; with null, which stands for people of no known ward, that of any ward. Null when there is none.</summary>
    Pause? Find(string? ward);

    /// <summary>Begins a pause, in place of the ward's earlier one; nobody has been told of it.</summary>
    void Begin(Pause pause);

    /// <summary>Ends the ward's pause. Returns false when there was none.</summary>
    bool End(string ward);

    /// <summary>Notes that a member is told of the ward's pause. Returns false when they were told before.</summary>
    bool Tell(string ward, long member);

    /// <summary>Forgets that a member was told.</summary>
    void ForgetMember(long member);
}
