namespace CommunityBot.Host.Channels.BotApi;

/// <summary>What every channel to a provider logs: ids and the provider's words, never a token, an address or what people write.</summary>
internal static partial class BotApiLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Provider}: connected as {Name}.")]
    public static partial void Connected(this ILogger log, string provider, string? name);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Provider} does not accept the bot's token (or {Section}:ApiBaseUrl is wrong): set {Section}:Token to the one {Source} shows. Nothing is lost; the bot tries again each minute.")]
    public static partial void TokenRefused(this ILogger log, string provider, string section, string source);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Provider}: {Reason}. Trying again in {Seconds} s.")]
    public static partial void Waiting(this ILogger log, string provider, string reason, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Provider}: {Method} was refused: {Reason}.")]
    public static partial void CallRefused(this ILogger log, string provider, string method, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Provider}: an update could not be read and is skipped (id {UpdateId}).")]
    public static partial void UpdateUnreadable(this ILogger log, string provider, string? updateId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Provider}: update {UpdateId} could not be stored ({Error}); it is tried again.")]
    public static partial void UpdateNotStored(this ILogger log, string provider, string updateId, string error);

    // The message of an unforeseen exception may quote what a person wrote, so only its type and where it came from are logged.
    [LoggerMessage(Level = LogLevel.Error, Message = "{Provider}: update {UpdateId} failed {Attempts} times and is given up ({Error}).\n{StackTrace}")]
    public static partial void UpdateGivenUp(this ILogger log, string provider, string updateId, int attempts, string error, string? stackTrace);
}
