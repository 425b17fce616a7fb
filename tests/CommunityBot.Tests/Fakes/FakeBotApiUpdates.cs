using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>The updates that wait for the bot, and how it gets them by asking.</summary>
internal sealed class FakeBotApiUpdates(FakeClock clock, Pulse pulse)
{
    private readonly Lock guard = new();
    private readonly List<(long Id, JsonObject Update, string Queue)> waiting = [];
    private readonly List<long> delivered = [];
    private long lastId = 700_000_000;
    private HashSet<string>? allowed;
    private CancellationTokenSource? poll;

    /// <summary>How many the bot has not confirmed.</summary>
    public int Count
    {
        get
        {
            lock (guard) return waiting.Count;
        }
    }

    /// <summary>The updates the bot confirmed, in that order.</summary>
    public IReadOnlyList<long> Delivered
    {
        get
        {
            lock (guard) return [.. delivered];
        }
    }

    /// <summary>Whether the bot is asking right now.</summary>
    public bool IsPolled => Volatile.Read(ref poll) is not null;

    /// <summary>The webhook that takes the updates instead.</summary>
    public FakeBotApiWebhook? Webhook { get; private set; }

    /// <summary>Where the webhook's public address leads, as behind a reverse proxy.</summary>
    public Uri? Gateway { get; set; }

    /// <summary>Puts an update in the queue, unless the bot did not ask for its kind.</summary>
    public long Add(string kind, JsonNode content, string queue)
    {
        var update = new JsonObject { [kind] = content };
        lock (guard)
        {
            if (allowed?.Contains(kind) is false) return 0;
            update["update_id"] = ++lastId;
            waiting.Add((lastId, update, queue));
            Webhook?.Deliver(lastId, update, queue);
        }

        pulse.Beat();
        return lastId;
    }

    /// <summary>Puts anything in the queue, also what no real server would send.</summary>
    public void AddRaw(string json)
    {
        lock (guard) waiting.Add((++lastId, JsonNode.Parse(json.Replace("$id", lastId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))!.AsObject(), "raw"));
        pulse.Beat();
    }

    public async Task<JsonNode> GetUpdates(FakeBotApiRequest request, CancellationToken aborted)
    {
        request.AllowOnly("offset", "limit", "timeout", "allowed_updates");
        var limit = (int)(request.Number("limit") ?? 100);
        if (limit is < 1 or > 100) throw FakeBotApiError.BadRequest("limit must be 1 to 100");
        using var mine = Begin(request);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(mine.Token, aborted);
        try
        {
            return await Wait(limit, TimeSpan.FromSeconds(Math.Clamp(request.Number("timeout") ?? 0, 0, 50)), either.Token);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            throw FakeBotApiError.Conflict(Webhook is null
                ? "terminated by other getUpdates request; make sure that only one bot instance is running"
                : "terminated by setWebhook request");
        }
        finally
        {
            Interlocked.CompareExchange(ref poll, null, mine);
        }
    }

    public JsonNode SetWebhook(FakeBotApiRequest request)
    {
        request.AllowOnly("url", "secret_token", "max_connections", "allowed_updates", "drop_pending_updates");
        var webhook = FakeBotApiWebhook.From(request, this, clock);
        lock (guard)
        {
            Allow(request);
            Webhook?.Dispose();
            Webhook = webhook;
            foreach (var (id, update, queue) in waiting) webhook?.Deliver(id, update, queue);
        }

        if (webhook is not null) Volatile.Read(ref poll)?.Cancel();
        pulse.Beat();
        return true;
    }

    public void Confirm(long id)
    {
        lock (guard) Confirm(update => update.Id == id);
        pulse.Beat();
    }

    private CancellationTokenSource Begin(FakeBotApiRequest request)
    {
        if (Webhook is not null) throw FakeBotApiError.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        var mine = new CancellationTokenSource();
        Interlocked.Exchange(ref poll, mine)?.Cancel();
        lock (guard)
        {
            Allow(request);
            Forget(request.Number("offset") ?? 0);
        }

        pulse.Beat();
        return mine;
    }

    private void Allow(FakeBotApiRequest request)
    {
        if (request.Array("allowed_updates") is not { } kinds) return;
        allowed = kinds.Count == 0 ? null : [.. kinds.Select(kind => (string)kind!)];
    }

    private void Forget(long offset)
    {
        if (offset < 0) waiting.RemoveRange(0, Math.Max(0, waiting.Count + (int)offset));
        else Confirm(update => update.Id < offset);
    }

    private void Confirm(Predicate<(long Id, JsonObject Update, string Queue)> which)
    {
        delivered.AddRange(waiting.Where(update => which(update)).Select(update => update.Id));
        waiting.RemoveAll(which);
    }

    private async Task<JsonNode> Wait(int limit, TimeSpan timeout, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(timeout > TimeSpan.Zero ? timeout : Timeout.InfiniteTimeSpan, clock);
        using var registration = timer.Token.Register(pulse.Beat);
        if (timeout > TimeSpan.Zero) await pulse.Forever(() => Count > 0 || timer.IsCancellationRequested, cancel);
        lock (guard) return new JsonArray([.. waiting.Take(limit).Select(update => update.Update.DeepClone())]);
    }
}
