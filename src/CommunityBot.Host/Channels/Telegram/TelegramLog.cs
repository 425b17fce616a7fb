namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Everything the channel logs: ids and the provider's words, never a token, an address or what people write.</summary>
internal static partial class TelegramLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram: connected as @{Username}.")]
    public static partial void Connected(this ILogger log, string? username);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram does not accept the bot's token (or Channels:Telegram:ApiBaseUrl is wrong): set Channels:Telegram:Token to the one BotFather shows. Nothing is lost; the bot tries again each minute.")]
    public static partial void TokenRefused(this ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: {Reason}. Trying again in {Seconds} s.")]
    public static partial void Waiting(this ILogger log, string reason, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: a webhook was set for this bot; it was removed because Channels:Telegram:Mode is Polling.")]
    public static partial void WebhookRemoved(this ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: {Method} was refused: {Reason}.")]
    public static partial void CallRefused(this ILogger log, string method, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: an update could not be read and is skipped (update_id {UpdateId}).")]
    public static partial void UpdateUnreadable(this ILogger log, long? updateId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: update {UpdateId} could not be stored ({Error}); Telegram keeps it.")]
    public static partial void UpdateNotStored(this ILogger log, long updateId, string error);

    // The message of an unforeseen exception may quote what a person wrote, so only its type and where it came from are logged.
    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram: update {UpdateId} failed {Attempts} times and is given up ({Error}).\n{StackTrace}")]
    public static partial void UpdateGivenUp(this ILogger log, long updateId, int attempts, string error, string? stackTrace);
}
