namespace CommunityBot.Host.Channels.BotApi;

/// <summary>Calls the methods of a Bot API: <c>POST base/bot[token]/method</c>.</summary>
/// <remarks>The token is part of every address, so addresses never leave this class: not in results, not in exceptions.</remarks>
/// <param name="baseUrl">Scheme, host and, behind a gateway, a path prefix.</param>
/// <param name="token">The bot's token.</param>
/// <param name="proxy">The proxy all calls go through; null leaves that to the environment.</param>
/// <param name="time">Measures the time limits of calls.</param>
internal sealed class BotApiClient(Uri baseUrl, string token, Uri? proxy, TimeProvider time) : IBotApiClient
{
    private readonly ProviderHttp http = new(proxy, time);
    private readonly Uri root = new($"{baseUrl.AbsoluteUri.TrimEnd('/')}/bot{token}/");

    /// <inheritdoc/>
    public async Task<BotApiResult> Post(string method, HttpContent body, TimeSpan limit, CancellationToken cancel) =>
        WithoutToken(await http.Send(new HttpRequestMessage(HttpMethod.Post, new Uri(root, method)) { Content = body }, BotApiEnvelope.Read, limit, cancel));

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private BotApiResult WithoutToken(BotApiResult result) => result switch
    {
        BotApiResult.Refused refused => refused with { Description = WithoutToken(refused.Description) },
        BotApiResult.Throttled throttled => throttled with { Description = WithoutToken(throttled.Description) },
        BotApiResult.Unavailable unavailable => new BotApiResult.Unavailable(WithoutToken(unavailable.Reason)),
        _ => result,
    };

    private string WithoutToken(string text) => text.Replace(token, "***", StringComparison.Ordinal);
}
