namespace CommunityBot.Host.Channels.BotApi;

/// <summary>The waits of one loop that calls a provider until it works: longer each time, and each trouble told once.</summary>
/// <param name="provider">Name of the provider, for the log.</param>
/// <param name="time">The time.</param>
/// <param name="log">For troubles.</param>
internal sealed class BotApiPause(string provider, TimeProvider time, ILogger log)
{
    /// <summary>How long to wait when the token is refused: only the operator can mend that.</summary>
    public static readonly TimeSpan TokenWait = TimeSpan.FromMinutes(1);

    private const int LongestSeconds = 60;
    private const int LongestOutageSeconds = 5; // people notice at once when the bot is back
    private const string OtherPoller = "another program receives this bot's messages with the same token; stop it, or give one of the two a token of its own";
    private int failures;
    private string? told;

    /// <summary>It works again.</summary>
    public void Reset() => (failures, told) = (0, null);

    /// <summary>Waits as long as the failure asks for.</summary>
    public Task After(BotApiResult failure, CancellationToken cancel) => failure switch
    {
        BotApiResult.Throttled throttled => Wait(throttled.Description, throttled.After ?? Next(), cancel),
        BotApiResult.Refused { Code: 401 } => Wait(null, TokenWait, cancel),
        BotApiResult.Refused { Code: 404 } refused => Wait(refused.Description, TokenWait, cancel),
        BotApiResult.Refused { Code: 409 } => Wait(OtherPoller, Next(), cancel),
        BotApiResult.Refused refused => Wait(refused.Description, Next(), cancel),
        BotApiResult.Unavailable unavailable => Wait(unavailable.Reason, Next(LongestOutageSeconds), cancel),
        _ => Wait("an answer had an unknown shape", Next(), cancel),
    };

    /// <summary>Waits after a failure of ours, which was logged where it happened: 1 s, 2 s, 4 s, then every 5 s.</summary>
    public Task AfterOwnFailure(CancellationToken cancel) => Wait(null, Next(LongestOutageSeconds), cancel);

    /// <summary>Repeats a call until the provider carries it out.</summary>
    public async Task UntilGranted(Func<CancellationToken, Task<BotApiResult>> call, CancellationToken cancel)
    {
        while (await call(cancel) is var answer and not BotApiResult.Success) await After(answer, cancel);
        Reset();
    }

    private TimeSpan Next(int longest = LongestSeconds) => TimeSpan.FromSeconds(Math.Min(longest, 1 << Math.Min(failures++, 6)));

    private Task Wait(string? reason, TimeSpan wait, CancellationToken cancel)
    {
        if (reason is not null && reason != told) log.Waiting(provider, reason, wait.TotalSeconds);
        told = reason;
        return Task.Delay(wait, time, cancel);
    }
}
