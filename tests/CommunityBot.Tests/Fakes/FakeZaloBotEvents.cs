using System.Net;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>The events that wait for the bot. Asking gets one, and that one is gone: there is no offset and no second copy.</summary>
internal sealed class FakeZaloBotEvents(FakeClock clock, Pulse pulse)
{
    private readonly Lock guard = new();
    private readonly Queue<JsonObject> waiting = new();
    private long lastId;
    private int polls;

    public FakeBotApiWebhook? Webhook { get; private set; }

    /// <summary>Where the webhook's public address leads, as behind a reverse proxy.</summary>
    public Uri? Gateway { get; set; }

    /// <summary>Whether the webhook posts the inner object alone, as some saw it.</summary>
    public bool PostsBare { get; set; }

    /// <summary>How many events the bot has not got, or, posted, not taken.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the bot is asking right now, which means that it has stored what it got before.</summary>
    public bool IsPolled => Volatile.Read(ref polls) > 0;

    public void Add(JsonObject update)
    {
        lock (guard)
        {
            Count++;
            if (Webhook is null) waiting.Enqueue(update);
            else Webhook.Deliver(++lastId, PostsBare ? update : new() { ["ok"] = true, ["result"] = update }, "all");
        }

        pulse.Beat();
    }

    public async Task<JsonNode> GetUpdates(FakeBotApiRequest request, CancellationToken aborted)
    {
        request.AllowOnly("timeout");
        if (Webhook is not null) throw FakeBotApiError.BadRequest("getUpdates cannot be used while a webhook is set");
        if (Interlocked.Increment(ref polls) > 1) throw FakeBotApiError.Conflict("another getUpdates is running");
        pulse.Beat();
        try
        {
            return await Next(TimeSpan.FromSeconds(request.Number("timeout") ?? 30), aborted);
        }
        finally
        {
            Interlocked.Decrement(ref polls);
        }
    }

    public JsonNode SetWebhook(FakeBotApiRequest request)
    {
        request.AllowOnly("url", "secret_token");
        var secret = request.Text("secret_token") ?? "";
        if (secret.Length is < 8 or > 256) throw FakeBotApiError.BadRequest("secret_token must have 8 to 256 characters");
        if (!Uri.TryCreate(request.Text("url"), UriKind.Absolute, out var url) || url.Scheme != "https" || url.IsLoopback || IPAddress.TryParse(url.Host, out _)) throw FakeBotApiError.BadRequest("url must be public https");
        lock (guard) Webhook = new(url, secret, "X-Bot-Api-Secret-Token", () => Gateway, _ => Delivered(), clock);
        pulse.Beat();
        return new JsonObject { ["url"] = url.ToString(), ["updated_at"] = Now, ["verification"] = new JsonObject { ["ok"] = true, ["outcome"] = "webhook.ok" } };
    }

    public JsonNode DeleteWebhook()
    {
        Webhook?.Dispose();
        Webhook = null;
        return new JsonObject { ["url"] = "", ["updated_at"] = Now };
    }

    public JsonNode GetWebhookInfo() => Webhook is { } webhook
        ? new JsonObject { ["url"] = webhook.Url.ToString(), ["updated_at"] = Now }
        : throw new FakeBotApiError(404, "Not Found", isDefect: false);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private void Delivered()
    {
        lock (guard) Count--;
        pulse.Beat();
    }

    private async Task<JsonNode> Next(TimeSpan timeout, CancellationToken aborted)
    {
        using var timer = new CancellationTokenSource(timeout, clock);
        using var registration = timer.Token.Register(pulse.Beat);
        await pulse.Forever(() => Count > 0 || timer.IsCancellationRequested, aborted);
        lock (guard)
        {
            if (!waiting.TryDequeue(out var update)) throw new FakeBotApiError(408, "Request timeout", isDefect: false);
            Count--;
            return update;
        }
    }
}
