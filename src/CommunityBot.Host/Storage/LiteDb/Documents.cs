using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>A ward, with what its chat set.</summary>
internal sealed record WardDocument
{
    /// <summary>The ward's code.</summary>
    public string Id { get; init; } = "";

    /// <summary>What the settings say.</summary>
    public required Ward Settings { get; init; }

    /// <summary>Whether <see cref="ChatDigest"/> was set in the chat and wins.</summary>
    public bool ChatSetDigest { get; init; }

    /// <summary>The digest time set in the chat; null for none.</summary>
    public string? ChatDigest { get; init; }

    /// <summary>The ward as the bot sees it.</summary>
    public Ward ToWard() => ChatSetDigest ? Settings with { DigestTime = ChatDigest } : Settings;
}

/// <summary>A team.</summary>
internal sealed record TeamDocument(Team Team)
{
    /// <summary>Ward and code.</summary>
    public string Id => Key.Of(Team.Ward, Team.Code);
}

/// <summary>A group that receives a ward's tally.</summary>
internal sealed record GroupDocument(string Ward, string Channel, string ChatId)
{
    /// <summary>Ward and chat.</summary>
    public string Id => Key.Of(Ward, Channel, ChatId);

    /// <summary>The chat alone.</summary>
    public string Chat => Key.Of(Channel, ChatId);
}

/// <summary>Who a sender of a channel is.</summary>
internal sealed record IdentityDocument(string Channel, string SenderId, long MemberId, bool Reachable)
{
    /// <summary>Channel and sender.</summary>
    public string Id => Key.Of(Channel, SenderId);
}

/// <summary>A code that links a second channel.</summary>
/// <param name="Id">The code's hash.</param>
/// <param name="MemberId">Who made it.</param>
/// <param name="Expires">When it stops working.</param>
internal sealed record LinkCode(string Id, long MemberId, DateTimeOffset Expires);

/// <summary>A member who wants no reminders.</summary>
/// <param name="Id">Row id of the member.</param>
internal sealed record NudgeOff(long Id);

/// <summary>A wrong code that somebody sent.</summary>
internal sealed record WrongCode(string Who, DateTimeOffset At);

/// <summary>An update already handled.</summary>
/// <param name="Id">Channel and update id.</param>
/// <param name="At">When.</param>
internal sealed record HandledUpdate(string Id, DateTimeOffset At);

/// <summary>What is open between the bot and a person in a chat.</summary>
internal sealed record ConversationDocument(string Channel, string ChatId, string SenderId, Conversation Open)
{
    /// <summary>Chat and sender.</summary>
    public string Id => Key.Of(Channel, ChatId, SenderId);
}

/// <summary>A message on its way out.</summary>
internal sealed record OutboxDocument(OutboxRow Row)
{
    /// <summary>Row id.</summary>
    public long Id => Row.Id;

    /// <summary>The row id while it waits.</summary>
    public long? Waiting => Row.State == OutboxState.Waiting ? Row.Id : null;

    /// <summary>The row id once it is given up.</summary>
    public long? Dead => Row.State == OutboxState.Dead ? Row.Id : null;

    /// <summary>Chat and row id.</summary>
    public string ByChat => Key.Of(Row.Channel, Row.ChatId, Row.Id);
}

/// <summary>A digest already written.</summary>
internal sealed record DigestRun(string Ward, string Kind, DateOnly Day, DateTimeOffset At)
{
    /// <summary>Ward, kind and day.</summary>
    public string Id => Key.Of(Ward, Kind, Day);
}

/// <summary>A member who was told of a pause.</summary>
internal sealed record PauseTold(string Ward, long Member)
{
    /// <summary>Ward and member.</summary>
    public string Id => Key.Of(Ward, Member);
}

/// <summary>When the readiness check last wrote.</summary>
internal sealed record Heartbeat(long Id, DateTimeOffset At);

/// <summary>A text a channel keeps.</summary>
/// <param name="Id">Channel and name.</param>
/// <param name="Value">The text.</param>
internal sealed record ChannelText(string Id, string Value);
