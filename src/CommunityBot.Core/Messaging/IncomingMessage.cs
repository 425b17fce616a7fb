namespace CommunityBot.Messaging;

/// <summary>What a person, or their chat, did.</summary>
public enum IncomingKind
{
    /// <summary>The person typed a text.</summary>
    Text,

    /// <summary>The person tapped a button; <see cref="IncomingMessage.Text"/> is what that button stands for.</summary>
    Tap,

    /// <summary>The person sent a photo, file, voice or other thing that is not downloaded; the text is its caption.</summary>
    Attachment,

    /// <summary>The person blocked the bot, or the bot was removed from the group.</summary>
    Left,

    /// <summary>The person unblocked the bot.</summary>
    Returned,

    /// <summary>The group got a new id, <see cref="IncomingMessage.MovedTo"/>.</summary>
    Moved,
}

/// <summary>One message, tap or event of a person, in the form all channels share.</summary>
public sealed record IncomingMessage
{
    /// <summary>The provider's id of this update, unique within the channel; a repeat of it is ignored.</summary>
    public required string UpdateId { get; init; }

    /// <summary>The chat it came from and where replies go.</summary>
    public required ChatAddress Chat { get; init; }

    /// <summary>The provider's id of the person.</summary>
    public required string SenderId { get; init; }

    /// <summary>The name the person shows in the channel, if any.</summary>
    public string? SenderName { get; init; }

    /// <summary>IETF language tag of the person's app, if the channel tells it.</summary>
    public string? LanguageTag { get; init; }

    /// <summary>What happened.</summary>
    public IncomingKind Kind { get; init; }

    /// <summary>The text typed, or what the tapped button stands for; empty for events.</summary>
    public string Text { get; init; } = "";

    /// <summary>The provider's id of the message whose button was tapped, so that a reply can take its place.</summary>
    public string? TappedMessageId { get; init; }

    /// <summary>Whether the chat is a group.</summary>
    public bool IsGroup { get; init; }

    /// <summary>In a group: whether the bot itself is spoken to (command, mention or reply). Always true in a private chat.</summary>
    public bool IsAddressed { get; init; } = true;

    /// <summary>For <see cref="IncomingKind.Moved"/>: the chat's new id.</summary>
    public string? MovedTo { get; init; }
}
