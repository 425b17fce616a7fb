using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>What Telegram's answers mean for a message. The wordings are those of the Bot API server.</summary>
internal static class TelegramAnswers
{
    private static readonly string[] GoneChat =
    [
        "chat not found", "user not found", "PEER_ID_INVALID", "group chat was deactivated",
        "not enough rights to send", "have no rights to send", "CHAT_WRITE_FORBIDDEN",
    ];

    private static readonly string[] GoneMessage =
    [
        "message to edit not found", "message can't be edited", "no text in the message to edit", "MESSAGE_ID_INVALID",
    ];

    /// <summary>What the sender needs to know.</summary>
    public static SendResult ToSendResult(BotApiResult answer) => answer switch
    {
        BotApiResult.Success success => new SendResult.Sent(success.Result.Number("message_id")?.ToString()),
        BotApiResult.Throttled throttled => new SendResult.RetryLater(throttled.Description, throttled.After),
        BotApiResult.Unavailable unavailable => new SendResult.Unavailable(unavailable.Reason),
        BotApiResult.Refused refused => ToSendResult(refused),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>Whether the edit asked for what is there already.</summary>
    public static bool IsUnchanged(BotApiResult answer) => IsAbout(answer, "message is not modified");

    /// <summary>Whether the message to edit is out of reach, so that a new one has to do.</summary>
    public static bool IsGoneMessage(BotApiResult answer) => GoneMessage.Any(wording => IsAbout(answer, wording));

    private static SendResult ToSendResult(BotApiResult.Refused refused) => refused switch
    {
        { MigrateToChatId: { } chatId } => new SendResult.Moved(chatId.ToString()),
        { Code: 401 or 404 } => new SendResult.RetryLater(refused.Description, BotApiPause.TokenWait, WholeChannel: true),
        { Code: 403 } => new SendResult.Unreachable(refused.Description),
        _ when GoneChat.Any(wording => IsAbout(refused, wording)) => new SendResult.Unreachable(refused.Description),
        _ => new SendResult.Rejected(refused.Description),
    };

    private static bool IsAbout(BotApiResult answer, string wording) =>
        answer is BotApiResult.Refused { Code: 400 } refused && refused.Description.Contains(wording, StringComparison.OrdinalIgnoreCase);
}
