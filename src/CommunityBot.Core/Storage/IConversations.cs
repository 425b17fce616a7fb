using CommunityBot.Messaging;

namespace CommunityBot.Storage;

/// <summary>What is open between the bot and a person in a chat.</summary>
public sealed record Conversation
{
    /// <summary>The question the bot waits on, as tagged JSON; null when none is open.</summary>
    public string? Pending { get; init; }

    /// <summary>The choices last offered that a number may pick, as JSON; null when none.</summary>
    public string? Choices { get; init; }

    /// <summary>When the question lapses.</summary>
    public DateTimeOffset Until { get; init; }
}

/// <summary>Open questions, by chat and person.</summary>
public interface IConversations
{
    /// <summary>What is open, or null.</summary>
    Conversation? Find(ChatAddress chat, string senderId);

    /// <summary>Stores what is open; null closes it.</summary>
    void Save(ChatAddress chat, string senderId, Conversation? conversation);

    /// <summary>Removes what lapsed.</summary>
    int Forget(DateTimeOffset before);

    /// <summary>Closes all that is open with a person, in every chat of the channel.</summary>
    void ForgetSender(string channel, string senderId);
}
