namespace CommunityBot.Host.Channels.Telegram;

/// <summary>What only this channel logs.</summary>
internal static partial class TelegramLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: a webhook was set for this bot; it was removed because Channels:Telegram:Mode is Polling.")]
    public static partial void WebhookRemoved(this ILogger log);
}
