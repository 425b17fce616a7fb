using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>A Zalo Bot Platform of our own: strict, over real HTTP on this machine, with people who talk to the bot.</summary>
/// <remarks>Written from the provider's documentation and what others saw of the real one. What it refuses that a correct bot never asks for is kept in <see cref="Defects"/>.</remarks>
internal sealed class FakeZaloBot : IFakeBotApi, IAsyncDisposable
{
    public const string Token = "987654321:zalo_not_a_real_token_1";
    public const string BotName = "Bot Tổ công nghệ số";

    private readonly FakeBotApiServer server;
    private readonly ConcurrentQueue<FakeBotApiCall> calls = new();
    private int lastPerson;

    private FakeZaloBot(FakeClock clock, string prefix)
    {
        Events = new(clock, Pulse);
        Messages = new(clock);
        server = new(this, prefix);
    }

    public Pulse Pulse { get; } = new();

    public FakeBotApiFaults Faults { get; } = new();

    public FakeZaloBotEvents Events { get; }

    public FakeZaloBotMessages Messages { get; }

    /// <summary>The address for <c>Channels:ZaloBot:ApiBaseUrl</c>.</summary>
    public Uri BaseUrl => server.BaseUrl;

    public IReadOnlyList<FakeBotApiCall> Calls => [.. calls];

    /// <summary>Refusals that are the bot's own fault.</summary>
    public IReadOnlyList<string> Defects => [.. calls.Where(call => call.IsDefect).Select(call => $"{call.Method}: {call.Answer}")];

    public string PathToken => Token;

    public static async Task<FakeZaloBot> Start(FakeClock clock, string prefix = "")
    {
        var fake = new FakeZaloBot(clock, prefix);
        await fake.server.Start();
        return fake;
    }

    /// <summary>Somebody with Zalo on the phone who has not written to the bot yet.</summary>
    public FakeZaloBotPerson Person(string name)
    {
        var id = $"{Interlocked.Increment(ref lastPerson):x4}c9d1e0f7a2b3";
        return new(this, name, id, Messages.Add(id));
    }

    /// <summary>A group the bot is in.</summary>
    public FakeZaloBotChat Group() => Messages.Add($"zgr-{Interlocked.Increment(ref lastPerson):x4}");

    public Task Until(Func<bool> condition) => Pulse.Until(condition);

    public int CountCalls(string method) => calls.Count(call => call.Method == method);

    /// <summary>Real successes carry an error code of 0.</summary>
    public JsonObject Success() => new() { ["ok"] = true, ["error_code"] = 0 };

    public async Task<JsonNode?> Carry(FakeBotApiRequest request, CancellationToken aborted) => request.Method switch
    {
        "getMe" => Me(request),
        "getUpdates" => await Events.GetUpdates(request, aborted),
        "setWebhook" => Events.SetWebhook(request),
        "deleteWebhook" => Events.DeleteWebhook(),
        "getWebhookInfo" => Events.GetWebhookInfo(),
        "sendMessage" => Messages.SendMessage(request),
        "sendPhoto" => await Messages.SendPhoto(request),
        "sendChatAction" => Messages.SendChatAction(request),
        _ => throw new FakeBotApiError(404, "Not Found"), // method names are case-sensitive
    };

    public void Record(FakeBotApiCall call)
    {
        calls.Enqueue(call);
        Pulse.Beat();
    }

    public async ValueTask DisposeAsync()
    {
        Events.Webhook?.Dispose();
        await server.DisposeAsync();
    }

    private static JsonObject Me(FakeBotApiRequest request)
    {
        request.AllowOnly();
        return new() { ["id"] = "5551234567890123456", ["account_name"] = "bot.tcns", ["display_name"] = BotName, ["account_type"] = "BASIC", ["can_join_groups"] = false };
    }
}
