namespace CommunityBot.Host.Channels.BotApi;

/// <summary>Tells the operator about a refused token, once per outage however many calls meet it.</summary>
/// <param name="provider">Name of the provider.</param>
/// <param name="section">Where the token is set.</param>
/// <param name="source">Who gives out tokens.</param>
/// <param name="codes">The error codes that mean it.</param>
/// <param name="log">Where it is told.</param>
internal sealed class TokenWatch(string provider, string section, string source, IReadOnlyList<int> codes, ILogger log)
{
    private bool refused;

    /// <summary>Looks at an answer and passes it on.</summary>
    public BotApiResult Seen(BotApiResult answer)
    {
        if (answer is BotApiResult.Refused refusal && codes.Contains(refusal.Code))
        {
            if (!Interlocked.Exchange(ref refused, true)) log.TokenRefused(provider, section, source);
        }
        else if (answer is BotApiResult.Success)
        {
            Volatile.Write(ref refused, false);
        }

        return answer;
    }
}
