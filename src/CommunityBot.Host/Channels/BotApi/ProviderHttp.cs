using System.Net;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>Turns an answer into a result.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="retryAfter">How long the header asks to wait, if it does.</param>
/// <param name="body">The body.</param>
internal delegate BotApiResult AnswerReader(int status, TimeSpan? retryAfter, ReadOnlySpan<byte> body);

/// <summary>Makes single attempts to call a provider: whatever goes wrong on the way is a result. Who calls decides about another attempt.</summary>
/// <remarks>Addresses and headers carry tokens, so the handler is a bare one that neither logs nor traces.</remarks>
internal sealed class ProviderHttp : IDisposable
{
    /// <summary>More than the 4 MiB at which Telegram cuts a batch of updates.</summary>
    private const int MaxAnswerBytes = 8 << 20;

    private readonly HttpClient http;
    private readonly TimeProvider time;

    /// <summary>Prepares the calls.</summary>
    /// <param name="proxy">The proxy all calls go through; null leaves that to the environment.</param>
    /// <param name="time">Measures the time limits of calls.</param>
    public ProviderHttp(Uri? proxy, TimeProvider time)
    {
        this.time = time;
        http = new HttpClient(Handler(proxy)) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswerBytes };
    }

    /// <summary>Makes one attempt.</summary>
    /// <param name="request">The request; disposed afterwards.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="limit">How long the answer may take.</param>
    /// <param name="cancel">Gives up the call.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> fired.</exception>
    public async Task<BotApiResult> Send(HttpRequestMessage request, AnswerReader read, TimeSpan limit, CancellationToken cancel)
    {
        using var owned = request;
        using var timer = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(either.Token);
            return read((int)response.StatusCode, response.Headers.RetryAfter?.Delta, answer);
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
}
