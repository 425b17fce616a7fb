using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>Posts updates to the bot: one in flight per queue (a chat's messages, a person's taps), repeated until it answers 2xx.</summary>
internal sealed class FakeBotApiWebhook(Uri url, string? secret, string secretHeader, Func<Uri?> gateway, Action<long> delivered, FakeClock clock) : IDisposable
{
    private static readonly HttpClient Http = new();
    private readonly ConcurrentDictionary<string, Task> queues = new();
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<int> answers = new();

    public Uri Url => url;

    public string? Secret => secret;

    /// <summary>Status of each answer of the bot, in order; 0 for none.</summary>
    public IReadOnlyList<int> Answers => [.. answers];

    /// <summary>The webhook a request asks for; null when it takes the webhook away. Plain HTTP is accepted as the local Bot API server does.</summary>
    public static FakeBotApiWebhook? From(FakeBotApiRequest request, FakeBotApiUpdates updates, FakeClock clock)
    {
        var secret = request.Text("secret_token");
        if (secret?.Length > 256) throw FakeBotApiError.BadRequest("secret token is too long");
        if (secret?.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') is false) throw FakeBotApiError.BadRequest("secret token contains unallowed characters");
        if (request.Number("max_connections") is < 1 or > 100) throw FakeBotApiError.BadRequest("max_connections must be 1 to 100");
        if (string.IsNullOrEmpty(request.Text("url"))) return null;
        return Uri.TryCreate(request.Text("url"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new(url, secret, "X-Telegram-Bot-Api-Secret-Token", () => updates.Gateway, updates.Confirm, clock)
            : throw FakeBotApiError.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }

    public void Deliver(long id, JsonObject update, string queue)
    {
        var json = update.DeepClone();
        _ = queues.AddOrUpdate(queue, _ => Post(Task.CompletedTask, id, json), (_, before) => Post(before, id, json));
    }

    public void Dispose() => stop.Cancel();

    private async Task Post(Task before, long id, JsonNode update)
    {
        await before;
        for (var attempt = 0; !stop.IsCancellationRequested; attempt++) // a webhook that was replaced delivers no more
        {
            // The first repetition comes at once, the later ones after a doubling wait.
            if (attempt > 1) await Task.Delay(TimeSpan.FromSeconds(1 << Math.Min(attempt - 2, 6)), clock, stop.Token);
            var status = await Post(update);
            answers.Enqueue(status);
            if (status is < 200 or >= 300) continue;
            delivered(id);
            return;
        }
    }

    private async Task<int> Post(JsonNode update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, gateway() is { } behind ? new Uri(behind, url.AbsolutePath) : url) { Content = JsonContent.Create(update) };
        if (secret is not null) request.Headers.Add(secretHeader, secret);
        try
        {
            using var response = await Http.SendAsync(request, stop.Token);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}
