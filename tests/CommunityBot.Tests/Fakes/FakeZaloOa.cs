using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Fakes;

/// <summary>A Zalo Official Account of our own: tokens, consultation messages and uploads over real HTTP on this machine, and followers who write.</summary>
/// <remarks>Written from the provider's documentation. What it refuses that a correct bot never asks for is kept in <see cref="Defects"/>.</remarks>
internal sealed class FakeZaloOa : IAsyncDisposable
{
    public const string AppId = "4410001112223334445";
    public const string SecretKey = "app-secret-not-real";
    public const string OaSecretKey = "oa-secret-not-real";
    public const string OaId = "579745863508352884";

    private readonly FakeServer server;
    private readonly ConcurrentQueue<FakeBotApiCall> calls = new();
    private readonly ConcurrentDictionary<string, FakeZaloOaPerson> people = new();
    private long lastPerson = 8_312_000_000_000_000_000;

    private FakeZaloOa(FakeClock clock)
    {
        Clock = clock;
        Tokens = new(clock);
        Messages = new(clock, people);
        server = new(Handle);
    }

    public FakeClock Clock { get; }

    public Pulse Pulse { get; } = new();

    /// <summary>By the last part of the path: <c>access_token</c>, <c>cs</c>, <c>image</c>, <c>file</c>.</summary>
    public FakeBotApiFaults Faults { get; } = new();

    public FakeZaloOaTokens Tokens { get; }

    public FakeZaloOaMessages Messages { get; }

    /// <summary>Where events are posted to.</summary>
    public Uri? Webhook { get; set; }

    /// <summary>The address for <c>ApiBaseUrl</c> and <c>OauthBaseUrl</c>.</summary>
    public string BaseUrl => server.Url;

    /// <summary>The settings that connect a program to it.</summary>
    public IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Channels:ZaloOa:AppId", AppId), ("Channels:ZaloOa:SecretKey", SecretKey), ("Channels:ZaloOa:OaSecretKey", OaSecretKey), ("Channels:ZaloOa:OaId", OaId),
        ("Channels:ZaloOa:RefreshToken", FakeZaloOaTokens.First), ("Channels:ZaloOa:ApiBaseUrl", BaseUrl), ("Channels:ZaloOa:OauthBaseUrl", BaseUrl),
    ];

    /// <summary>Refusals that are the bot's own fault.</summary>
    public IReadOnlyList<string> Defects => [.. calls.Where(call => call.IsDefect).Select(call => $"{call.Method}: {call.Answer}")];

    public int CountCalls(string path) => calls.Count(call => call.Method == path);

    public static async Task<FakeZaloOa> Start(FakeClock clock)
    {
        var fake = new FakeZaloOa(clock);
        await fake.server.Start();
        return fake;
    }

    public FakeZaloOaPerson Person(string name)
    {
        var id = Interlocked.Increment(ref lastPerson).ToString();
        return people[id] = new(this, id, name);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Handle(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (Faults.Take(path.Split('/')[^1]) is { } fault)
        {
            if (fault.IsAfterwards) await Carry(path, context.Request);
            Record(new(path, "fault", IsDefect: false));
            await fault.Answer(context);
            return;
        }

        // Refusals come under HTTP 200 too.
        await context.Response.WriteAsJsonAsync(await Carry(path, context.Request));
    }

    private async Task<JsonObject> Carry(string path, HttpRequest http)
    {
        try
        {
            var answer = path == "/v4/oa/access_token" ? await Tokens.Refresh(http) : new() { ["error"] = 0, ["message"] = "Success", ["data"] = await Call(path, http) };
            Record(new(path, "ok", IsDefect: false));
            return answer;
        }
        catch (FakeBotApiError error)
        {
            Record(new(path, error.Message, error.IsDefect));
            return new() { ["error"] = error.Code, ["message"] = error.Message };
        }
    }

    private async Task<JsonObject> Call(string path, HttpRequest http)
    {
        Tokens.Check(http);
        return path switch
        {
            "/v3.0/oa/message/cs" => await Messages.Send(http),
            "/v2.0/oa/upload/image" => await Messages.UploadImage(http),
            "/v2.0/oa/upload/file" => await Messages.UploadFile(http),
            "/v3.0/oa/user/detail" => new() { ["display_name"] = people[(string)JsonNode.Parse(http.Query["data"]!)!["user_id"]!].Name },
            _ => throw new FakeBotApiError(-212, "API not registered"),
        };
    }

    private void Record(FakeBotApiCall call)
    {
        calls.Enqueue(call);
        Pulse.Beat();
    }
}
