using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>Calls the methods of a Bot API: <c>POST base/bot[token]/method</c>. It makes one attempt per call; who calls decides about another.</summary>
/// <remarks>The token is part of every address, so addresses never leave this class: not in results, not in exceptions.</remarks>
/// <param name="baseUrl">Scheme, host and, behind a gateway, a path prefix.</param>
/// <param name="token">The bot's token.</param>
/// <param name="proxy">The proxy all calls go through; null leaves that to the environment.</param>
/// <param name="time">Measures the time limits of calls.</param>
internal sealed class BotApiClient(Uri baseUrl, string token, Uri? proxy, TimeProvider time) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly ProviderHttp http = new(proxy, time);
    private readonly Uri root = new($"{baseUrl.AbsoluteUri.TrimEnd('/')}/bot{token}/");

    /// <summary>Calls a method with a JSON body.</summary>
    /// <param name="method">Name of the method.</param>
    /// <param name="body">Its parameters.</param>
    /// <param name="type">How they are written.</param>
    /// <param name="limit">How long the answer may take.</param>
    /// <param name="cancel">Gives up the call.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> fired.</exception>
    public Task<BotApiResult> Post<T>(string method, T body, JsonTypeInfo<T> type, TimeSpan limit, CancellationToken cancel)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        content.Headers.ContentType = Json;
        return Post(method, content, limit, cancel);
    }

    /// <summary>Calls a method with a body of any kind, such as a form with a file.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> fired.</exception>
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
