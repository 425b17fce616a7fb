using CommunityBot.Messaging;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>A chat as it lies in columns.</summary>
internal sealed record ChatRow
{
    /// <summary>Name of the channel.</summary>
    public string Channel { get; init; } = "";

    /// <summary>The provider's id of the chat.</summary>
    public string ChatId { get; init; } = "";

    /// <summary>Both together.</summary>
    public ChatAddress Address => new(Channel, ChatId);
}
