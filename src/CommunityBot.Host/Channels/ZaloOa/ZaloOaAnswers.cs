using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>What Zalo OA's error codes mean for a message. Source: docs.zaloplatforms.com/docs/OA, list of error codes, 2026.</summary>
internal static class ZaloOaAnswers
{
    /// <summary>How long to wait where only the operator can mend it.</summary>
    public static readonly TimeSpan OperatorWait = TimeSpan.FromHours(1);

    private static readonly TimeSpan QuotaWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);
    private static readonly TimeSpan Dawn = TimeSpan.FromHours(6);

    /// <summary>Not following, blocked, banned or inactive, or silent for too long: nothing can be sent until they write again.</summary>
    private static readonly int[] OutOfReach = [-213, -217, -227, -230, -232, -237, -244, -403];

    private static readonly int[] Operator = [-204, -205, -209, -212, -219, -221, -223, -224, -242, -320, -321, -14014, -14020, -118, -14002];
    private static readonly int[] Wrong = [-201, -210, -233, -235, -240, -248, -249];

    /// <summary>Whether only the operator can mend it.</summary>
    public static bool NeedsOperator(int code) => Operator.Contains(code);

    /// <summary>What the sender needs to know.</summary>
    public static SendResult ToSendResult(BotApiResult answer, DateTimeOffset now) => answer switch
    {
        BotApiResult.Success success => new SendResult.Sent(success.Result.TryRead(ZaloOaJson.Default.ZaloOaSent)?.MessageId),
        BotApiResult.Throttled throttled => new SendResult.RetryLater(throttled.Description, throttled.After, WholeChannel: true),
        BotApiResult.Unavailable unavailable => new SendResult.Unavailable(unavailable.Reason),
        BotApiResult.Refused refused => ToSendResult(refused, $"{refused.Description} ({refused.Code})", now),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    private static SendResult ToSendResult(BotApiResult.Refused refused, string reason, DateTimeOffset now) => refused.Code switch
    {
        var code when OutOfReach.Contains(code) => new SendResult.Unreachable(reason),
        var code when Wrong.Contains(code) => new SendResult.Rejected(reason),
        var code when NeedsOperator(code) => new SendResult.RetryLater(reason, OperatorWait, WholeChannel: true),
        -32 => new SendResult.RetryLater(reason, TimeSpan.FromMinutes(1), WholeChannel: true),
        -211 => new SendResult.RetryLater(reason, QuotaWait, WholeChannel: true),
        -218 => new SendResult.RetryLater(reason, QuotaWait),
        -234 => new SendResult.RetryLater(reason, UntilDawn(now)),
        _ => new SendResult.RetryLater(reason),
    };

    /// <summary>Zalo delivers this kind of message from 6 in the morning.</summary>
    private static TimeSpan UntilDawn(DateTimeOffset now)
    {
        var local = now.ToOffset(Vietnam).TimeOfDay;
        return (local < Dawn ? Dawn : Dawn + TimeSpan.FromDays(1)) - local;
    }
}
