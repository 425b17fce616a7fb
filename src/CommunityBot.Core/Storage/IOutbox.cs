using CommunityBot.Messaging;

namespace CommunityBot.Storage;

/// <summary>Which messages go first.</summary>
public enum Lane
{
    /// <summary>Answers to volunteers, leaders and administrators.</summary>
    Reply,

    /// <summary>Digests and notices.</summary>
    Bulk,

    /// <summary>Answers to residents, of whom there may be any number.</summary>
    Public,
}

/// <summary>Where an outgoing message stands.</summary>
public enum OutboxState
{
    /// <summary>To be sent, now or at its time.</summary>
    Waiting,

    /// <summary>Accepted by the provider.</summary>
    Sent,

    /// <summary>Given up; an administrator can send it again.</summary>
    Dead,
}

/// <summary>A message on its way out.</summary>
public sealed record OutboxRow
{
    /// <summary>Row id; messages of one chat go out in this order.</summary>
    public required long Id { get; init; }

    /// <summary>Name of the channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The provider's id of the chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>Which messages go first.</summary>
    public Lane Lane { get; init; }

    /// <summary>What to send.</summary>
    public required OutgoingMessage Message { get; init; }

    /// <summary>Where it stands.</summary>
    public OutboxState State { get; init; }

    /// <summary>Attempts made.</summary>
    public int Attempts { get; init; }

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>What the provider last said, without tokens.</summary>
    public string? Problem { get; init; }

    /// <summary>The provider's id of the sent message, once it is known.</summary>
    public string? SentAs { get; init; }

    /// <summary>The chat it goes to.</summary>
    public ChatAddress Chat => new(Channel, ChatId);
}

/// <summary>Messages on their way out.</summary>
public interface IOutbox
{
    /// <summary>Writes a message to be sent.</summary>
    void Add(OutboxRow row);

    /// <summary>Waiting messages in order, after an id.</summary>
    IReadOnlyList<OutboxRow> Waiting(long after, int most);

    /// <summary>The waiting messages of a chat in order.</summary>
    IReadOnlyList<OutboxRow> Waiting(ChatAddress chat);

    /// <summary>The messages of a chat in order, after an id, given-up ones left out.</summary>
    IReadOnlyList<OutboxRow> ForChat(ChatAddress chat, long after, int most);

    /// <summary>What a message of the chat shows now, or will once the waiting edits are through; null when it is not known.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="messageId">The provider's id of the message.</param>
    OutgoingMessage? Shown(ChatAddress chat, string messageId);

    /// <summary>How many messages to a chat are kept.</summary>
    long CountOf(ChatAddress chat);

    /// <summary>Records what became of an attempt.</summary>
    void Record(OutboxRow row);

    /// <summary>Given-up messages, newest first.</summary>
    /// <param name="ward">Only those to people and groups of this ward; null for all.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<OutboxRow> Dead(string? ward, int most);

    /// <summary>The message with this id, or null.</summary>
    OutboxRow? Find(long id);

    /// <summary>Moves a chat's waiting messages to its new id.</summary>
    void MoveChat(ChatAddress from, string toChatId);

    /// <summary>Removes all messages of a chat.</summary>
    void ForgetChat(ChatAddress chat);

    /// <summary>Removes messages sent or given up that were written before a moment.</summary>
    int Forget(DateTimeOffset before);
}
