using CommunityBot.Messaging;

namespace CommunityBot.Storage;

/// <summary>People, and the chats in which they are reached.</summary>
public interface IMembers
{
    /// <summary>The person with this id in the channel, or null when they never wrote.</summary>
    Member? Find(string channel, string senderId);

    /// <summary>A member of a ward by row id, or null.</summary>
    Member? Find(string ward, long id);

    /// <summary>Adds a person with their id in a channel, which is also the id of their private chat there.</summary>
    void Add(Member member, string channel, string senderId);

    /// <summary>Writes the person's role, ward, team, name and language.</summary>
    void Update(Member member);

    /// <summary>Everyone with a role in a ward: leaders first, then by team and name.</summary>
    IReadOnlyList<Member> InWard(string ward);

    /// <summary>The chats in which the ward's people of a role are reached now, with the language each reads.</summary>
    IReadOnlyList<(ChatAddress Chat, Language Language)> Reachable(string ward, Role role);

    /// <summary>Whether anyone anywhere is an administrator.</summary>
    bool AnyAdmin();

    /// <summary>Marks a chat as reachable or not (blocked, removed). Whether that changed anything.</summary>
    bool SetReachable(ChatAddress chat, bool reachable);

    /// <summary>The chats of a person.</summary>
    IReadOnlyList<ChatAddress> Chats(long memberId);

    /// <summary>Stores the hash of a code that links a second channel to a person.</summary>
    void SaveLinkCode(string hash, long memberId, DateTimeOffset expires);

    /// <summary>Uses up a code that has not expired. Who made it, or null when there is no such code.</summary>
    long? UseLinkCode(string hash, DateTimeOffset now);

    /// <summary>The person with this row id, or null.</summary>
    Member? Find(long id);

    /// <summary>Makes two people one: chats, logs and invites of the first become those of the second, and the first is gone.</summary>
    void Merge(long from, long into);

    /// <summary>Erases the person and their chats; what they logged stays without them.</summary>
    void Erase(long memberId);
}
