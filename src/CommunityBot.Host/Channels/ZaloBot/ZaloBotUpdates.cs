using System.Text.Json;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloBot;

/// <summary>Turns Zalo's events into the form all channels share.</summary>
internal static class ZaloBotUpdates
{
    private const string TextReceived = "message.text.received";

    /// <summary>Reads an event, wrapped as <c>{ok, result}</c> or bare; null when it has another shape.</summary>
    public static ZaloBotEvent? Read(JsonElement json)
    {
        var isWrapped = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("result", out _);
        return (isWrapped ? json.GetProperty("result") : json).TryRead(ZaloBotJson.Default.ZaloBotEvent);
    }

    /// <summary>The event's own id: that of its message, or what makes it different where there is none.</summary>
    public static string Id(ZaloBotEvent update) =>
        update.Message?.MessageId ?? $"{update.EventName}:{update.Message?.Chat?.Id}:{update.Message?.Date}";

    /// <summary>The message, or null when there is nothing for the bot in the event.</summary>
    public static IncomingMessage? ToIncoming(ZaloBotEvent update, ZaloBotUser me)
    {
        if (update.Message is not { Chat: { Id: { Length: > 0 } chatId } chat, From: { Id: { Length: > 0 } senderId, IsBot: false } sender } message) return null;
        return new()
        {
            UpdateId = Id(update),
            Chat = new(ZaloBotChannel.ChannelName, chatId),
            SenderId = senderId,
            SenderName = sender.ShownName,
            Kind = update.EventName == TextReceived ? IncomingKind.Text : IncomingKind.Attachment,
            Text = WithoutMention(message.Text ?? message.Caption ?? "", me),
            IsGroup = chat.IsGroup,
        };
    }

    /// <summary>In groups Zalo delivers only what mentions or answers the bot; the mention is the bot's name after an @.</summary>
    private static string WithoutMention(string text, ZaloBotUser me)
    {
        foreach (var name in new[] { me.ShownName, me.AccountName }.OfType<string>())
        {
            text = text.Replace("@" + name, "", StringComparison.OrdinalIgnoreCase);
        }

        return text.Trim();
    }
}
