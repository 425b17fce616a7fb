using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>Calls the methods of a Bot API: <c>POST base/bot[token]/method</c>. It makes one attempt per call; who calls decides about another.</summary>
/// <remarks>
/// The token is part of every address, so addresses never leave this class: not in results, not in exceptions,
/// and the handler is a bare one that neither logs nor traces.
/// </remarks>
internal sealed class BotApiClient : IDisposable
{
    /// <summary>More than the 4 MiB at which Telegram cuts a batch of updates.</summary>
    private const int MaxAnswerBytes = 8 << 20;

    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly HttpClient http;
    private readonly Uri root;
    private readonly string token;
    private readonly TimeProvider time;

    /// <summary>Prepares the calls of one bot.</summary>
    /// <param name="baseUrl">Scheme, host and, behind a gateway, a path prefix.</param>
    /// <param name="token">The bot's token.</param>
    /// <param name="proxy">The proxy all calls go through; null leaves that to the environment.</param>
    /// <param name="time">Measures the time limits of calls.</param>
    public BotApiClient(Uri baseUrl, string token, Uri? proxy, TimeProvider time)
    {
        root = new Uri($"{baseUrl.AbsoluteUri.TrimEnd('/')}/bot{token}/");
        this.token = token;
        this.time = time;
        http = new HttpClient(Handler(proxy)) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswerBytes };
    }

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
    public async Task<BotApiResult> Post(string method, HttpContent body, TimeSpan limit, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        try
        {
            using var response = await http.PostAsync(new Uri(root, method), body, either.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(either.Token);
            return WithoutToken(BotApiEnvelope.Read((int)response.StatusCode, response.Headers.RetryAfter?.Delta, answer));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new BotApiResult.Unavailable($"no answer within {limit.TotalSeconds:0} s");
        }
        catch (HttpRequestException error)
        {
            return new BotApiResult.Unavailable($"no connection ({error.HttpRequestError})");
        }
        catch (IOException)
        {
            return new BotApiResult.Unavailable("the connection broke");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>What speaks HTTP. Redirects are not followed: they would carry the token to another host.</summary>
    internal static SocketsHttpHandler Handler(Uri? proxy)
    {
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        };
        if (proxy is not null) handler.Proxy = new WebProxy(proxy) { Credentials = Credentials(proxy) };
        return handler;
    }

    private static NetworkCredential? Credentials(Uri proxy) =>
        proxy.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var rest]
            ? new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(string.Concat(rest)))
            : null;

    private BotApiResult WithoutToken(BotApiResult result) => result switch
    {
        BotApiResult.Refused refused => refused with { Description = WithoutToken(refused.Description) },
        BotApiResult.Throttled throttled => throttled with { Description = WithoutToken(throttled.Description) },
        BotApiResult.Unavailable unavailable => new BotApiResult.Unavailable(WithoutToken(unavailable.Reason)),
        _ => result,
    };

    private string WithoutToken(string text) => text.Replace(token, "***", StringComparison.Ordinal);
}
