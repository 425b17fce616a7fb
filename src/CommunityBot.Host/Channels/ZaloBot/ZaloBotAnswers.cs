using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloBot;

/// <summary>What Zalo's answers mean for a message.</summary>
internal static class ZaloBotAnswers
{
    /// <summary>What the sender needs to know.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="unreachable">The error codes that mean a person cannot be reached.</param>
    public static SendResult ToSendResult(BotApiResult answer, IReadOnlyList<int> unreachable) => answer switch
    {
        BotApiResult.Success success => new SendResult.Sent(success.Result.TryRead(ZaloBotJson.Default.SentMessage)?.MessageId),
        // Zalo tells neither how long to wait nor whether the rate or the month's plan is used up: it is the whole bot either way.
        BotApiResult.Throttled throttled => new SendResult.RetryLater(throttled.Description, throttled.After, WholeChannel: true),
        BotApiResult.Unavailable unavailable => new SendResult.Unavailable(unavailable.Reason),
        BotApiResult.Refused { Code: 401 } refused => new SendResult.RetryLater(refused.Description, BotApiPause.TokenWait, WholeChannel: true),
        BotApiResult.Refused { Code: 408 } refused => new SendResult.RetryLater(refused.Description),
        // The documentation gives 403 the text of a fault of the server; with that text it is one.
        BotApiResult.Refused { Code: 403 } refused when refused.Description.Contains("internal", StringComparison.OrdinalIgnoreCase) => new SendResult.RetryLater(refused.Description),
        BotApiResult.Refused refused when unreachable.Contains(refused.Code) => new SendResult.Unreachable(refused.Description),
        BotApiResult.Refused refused => new SendResult.Rejected(refused.Description),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
