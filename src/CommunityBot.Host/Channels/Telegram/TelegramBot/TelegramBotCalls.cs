using CommunityBot.Host.Channels.BotApi;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace CommunityBot.Host.Channels.Telegram.TelegramBot;

/// <summary>Calls Telegram through Telegram.Bot. Its exceptions may quote addresses, which hold the token, so none leaves this class.</summary>
internal sealed class TelegramBotCalls : IBotApiClient
{
    private readonly HttpClient http;
    private readonly TelegramBotClient client;
    private readonly TimeProvider time;
    private readonly string token;

    /// <summary>Prepares the calls.</summary>
    /// <param name="options">Address, token and proxy.</param>
    /// <param name="time">Measures the time limits of calls.</param>
    public TelegramBotCalls(BotApiOptions options, TimeProvider time)
    {
        this.time = time;
        token = options.Token;
        http = new HttpClient(new PathPrefix(options.ApiBaseUrl, ProviderHttp.Handler(options.Proxy))) { Timeout = Timeout.InfiniteTimeSpan };
        // Left alone it waits out a 429 by itself; only the outbox knows what else could be sent meanwhile.
        client = new TelegramBotClient(new TelegramBotClientOptions(token, options.ApiBaseUrl.ToString()) { RetryThreshold = 0 }, http);
    }

    /// <inheritdoc/>
    public async Task<BotApiResult> Post(string method, HttpContent body, TimeSpan limit, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        try
        {
            return new BotApiResult.Success(await client.SendRequest(new RawRequest(method, body), either.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new BotApiResult.Unavailable($"no answer within {limit.TotalSeconds:0} s");
        }
        catch (ApiRequestException refusal)
        {
            return Read(refusal);
        }
        catch (RequestException fault)
        {
            return Read(fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private BotApiResult Read(ApiRequestException refusal)
    {
        var words = refusal.Message.Replace(token, "***", StringComparison.Ordinal);
        return refusal.ErrorCode switch
        {
            429 => new BotApiResult.Throttled(words, refusal.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null),
            >= 500 => new BotApiResult.Unavailable(words),
            _ => new BotApiResult.Refused(refusal.ErrorCode, words, refusal.Parameters?.MigrateToChatId),
        };
    }

    private static BotApiResult Read(RequestException fault) => (fault.HttpStatusCode, fault.InnerException) switch
    {
        (System.Net.HttpStatusCode.TooManyRequests, _) => new BotApiResult.Throttled("HTTP 429", After: null),
        ({ } status, _) => new BotApiResult.Unavailable($"HTTP {(int)status} without a Bot API answer"),
        (_, HttpRequestException { HttpRequestError: var error }) => new BotApiResult.Unavailable($"no connection ({error})"),
        _ => new BotApiResult.Unavailable("the connection broke"),
    };
}
