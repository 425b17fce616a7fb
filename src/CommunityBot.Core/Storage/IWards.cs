using CommunityBot.Messaging;

namespace CommunityBot.Storage;

/// <summary>Wards, teams and the groups that receive their tally.</summary>
public interface IWards
{
    /// <summary>Adds a ward and its teams, or updates what the settings say of them; a digest time set in the chat stays.</summary>
    void Save(Ward ward, IReadOnlyList<Team> teams);

    /// <summary>Takes the sample ward away, now that there are real ones.</summary>
    void RemoveSample();

    /// <summary>All wards, by code.</summary>
    IReadOnlyList<Ward> All();

    /// <summary>The ward with this code, or null.</summary>
    Ward? Find(string code);

    /// <summary>A ward's teams in order, those that have ended included.</summary>
    IReadOnlyList<Team> Teams(string ward);

    /// <summary>A ward's teams that work on a local day, in order.</summary>
    IReadOnlyList<Team> Teams(string ward, DateOnly day) => [.. Teams(ward).Where(team => team.ExistsOn(day))];

    /// <summary>Sets the time of the daily tally from the chat.</summary>
    /// <param name="ward">The ward's code.</param>
    /// <param name="time"><c>HH:mm</c>, or null to turn it off.</param>
    void SetDigestTime(string ward, string? time);

    /// <summary>Registers a group for a ward's tally, or takes it off.</summary>
    void SetGroup(string ward, ChatAddress group, bool registered);

    /// <summary>The groups that receive a ward's tally.</summary>
    IReadOnlyList<ChatAddress> Groups(string ward);

    /// <summary>The bot was removed from a group.</summary>
    void RemoveGroup(ChatAddress group);

    /// <summary>A group has a new id.</summary>
    void MoveGroup(ChatAddress from, string toChatId);
}
