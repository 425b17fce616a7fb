using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>A Telegram of our own: a strict Bot API over real HTTP on this machine, and the people who talk to the bot.</summary>
/// <remarks>It refuses what the real server refuses, in its words, and keeps each refusal a correct bot would never meet in <see cref="Defects"/>.</remarks>
internal sealed class FakeBotApi : IFakeBotApi, IAsyncDisposable
{
    public const long BotId = 123456789;
    public const string Token = "123456789:AAE-not_a_real_token_but_shaped_like_1";
    public const string BotName = "ToCongNgheSoBot";

    private readonly FakeBotApiServer server;
    private readonly ConcurrentQueue<FakeBotApiCall> calls = new();
    private readonly ConcurrentDictionary<string, bool> taps = new();
    private readonly Dictionary<string, Func<FakeBotApiRequest, CancellationToken, Task<JsonNode>>> methods;
    private long lastId = 1000;

    private FakeBotApi(FakeClock clock, string prefix)
    {
        Clock = clock;
        Updates = new(clock, Pulse);
        Messages = new(clock);
        methods = Methods();
        server = new(this, prefix);
    }

    public FakeClock Clock { get; }

    public Pulse Pulse { get; } = new();

    public FakeBotApiFaults Faults { get; } = new();

    public FakeBotApiUpdates Updates { get; }

    public FakeBotApiMessages Messages { get; }

    public FakeBotApiCommands Commands { get; } = new();

    /// <summary>The address for <c>Channels:Telegram:ApiBaseUrl</c>.</summary>
    public Uri BaseUrl => server.BaseUrl;

    /// <summary>Everything the bot called, in the order it was answered.</summary>
    public IReadOnlyList<FakeBotApiCall> Calls => [.. calls];

    /// <summary>Refusals that are the bot's own fault.</summary>
    public IReadOnlyList<string> Defects => [.. calls.Where(call => call.IsDefect).Select(call => $"{call.Method}: {call.Answer}")];

    /// <summary>Taps whose little clock still runs.</summary>
    public IReadOnlyList<string> UnansweredTaps => [.. taps.Where(tap => !tap.Value).Select(tap => tap.Key)];

    /// <param name="clock">Time of the server: dates, long polls, rate limits.</param>
    /// <param name="prefix">Path before <c>/bot...</c>, as behind a gateway.</param>
    public static async Task<FakeBotApi> Start(FakeClock clock, string prefix = "")
    {
        var fake = new FakeBotApi(clock, prefix);
        await fake.server.Start();
        return fake;
    }

    /// <summary>Somebody with Telegram on the phone, in a private chat with the bot that is not started yet.</summary>
    public FakeBotApiPerson Person(string name, string language = "vi")
    {
        var id = Interlocked.Increment(ref lastId);
        return new(this, id, name, language, Messages.Add(new(id, "private", name)));
    }

    /// <summary>A group the bot is in.</summary>
    public FakeBotApiChat Group(string title, string type = "group") =>
        Messages.Add(new(-Interlocked.Increment(ref lastId), type, title) { IsOpen = true });

    /// <summary>How often the bot called anything.</summary>
    public int CallCount => calls.Count;

    public long CountCalls(string method) => calls.Count(call => call.Method == method);

    /// <summary>Waits until something is true of the server.</summary>
    public Task Until(Func<bool> condition) => Pulse.Until(condition);

    public string NewTap()
    {
        var id = Interlocked.Increment(ref lastId).ToString();
        taps[id] = false;
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        Updates.Webhook?.Dispose();
        await server.DisposeAsync();
    }

    public string PathToken => Token;

    public JsonObject Success() => new() { ["ok"] = true };

    public async Task<JsonNode?> Carry(FakeBotApiRequest request, CancellationToken aborted) =>
        methods.TryGetValue(request.Method, out var method) ? await method(request, aborted) : throw new FakeBotApiError(404, "Not Found: method not found");

    public void Record(FakeBotApiCall call)
    {
        calls.Enqueue(call);
        Pulse.Beat();
    }

    private Dictionary<string, Func<FakeBotApiRequest, CancellationToken, Task<JsonNode>>> Methods() => new()
    {
        ["getMe"] = (_, _) => Answer(new JsonObject { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "Tổ công nghệ số", ["username"] = BotName, ["can_join_groups"] = true }),
        ["getUpdates"] = Updates.GetUpdates,
        ["setWebhook"] = (request, _) => Answer(Updates.SetWebhook(request)),
        ["deleteWebhook"] = (request, _) => Answer(Updates.SetWebhook(request)),
        ["sendMessage"] = (request, _) => Answer(Messages.SendMessage(request)),
        ["sendPhoto"] = (request, _) => Answer(Messages.SendPhoto(request)),
        ["sendDocument"] = (request, _) => Answer(Messages.SendDocument(request)),
        ["editMessageText"] = (request, _) => Answer(Messages.EditMessageText(request)),
        ["answerCallbackQuery"] = (request, _) => Answer(AnswerTap(request)),
        ["setMyCommands"] = (request, _) => Answer(Commands.SetMyCommands(request)),
    };

    private static Task<JsonNode> Answer(JsonNode result) => Task.FromResult(result);

    private bool AnswerTap(FakeBotApiRequest request)
    {
        request.AllowOnly("callback_query_id", "text", "show_alert", "cache_time");
        if (request.Text("text")?.Length > 200) throw FakeBotApiError.BadRequest("MESSAGE_TOO_LONG");
        return taps.TryUpdate(request.Text("callback_query_id") ?? "", true, false)
            ? true
            : throw FakeBotApiError.BadRequest("query is too old and response timeout expired or query ID is invalid");
    }
}

/// <summary>One call and what came of it.</summary>
/// <param name="Method">What was called.</param>
/// <param name="Answer">The description of a refusal, <c>ok</c>, or <c>fault</c>.</param>
/// <param name="IsDefect">Whether a correct bot never causes it.</param>
internal sealed record FakeBotApiCall(string Method, string Answer, bool IsDefect);
