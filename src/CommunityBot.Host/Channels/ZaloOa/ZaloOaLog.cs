namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>What only this channel logs.</summary>
internal static partial class ZaloOaLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Zalo OA does not accept the stored refresh token ({Reason}). Authorise the app again in the developer console and set Channels:ZaloOa:RefreshToken to the new token; messages wait for up to a day.")]
    public static partial void RefreshTokenRefused(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Zalo OA needs the operator: {Reason} (error {Code}). Messages wait for up to a day.")]
    public static partial void NeedsOperator(this ILogger log, int code, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Zalo OA: an event had a wrong signature. If Zalo sent it, check Channels:ZaloOa:OaSecretKey, SignatureFirstTerm and SignatureTimestamp.")]
    public static partial void WrongSignature(this ILogger log);
}
