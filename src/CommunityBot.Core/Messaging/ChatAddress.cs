namespace CommunityBot.Messaging;

/// <summary>Where a message comes from and goes to: a chat inside a channel.</summary>
/// <param name="Channel">Name of the channel: <c>web</c>, <c>telegram</c>, <c>zalo-bot</c> or <c>zalo-oa</c>.</param>
/// <param name="ChatId">The provider's id of the chat, as text.</param>
public readonly record struct ChatAddress(string Channel, string ChatId);
