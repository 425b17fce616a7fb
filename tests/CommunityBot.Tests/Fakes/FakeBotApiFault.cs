using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Fakes;

/// <summary>Something that goes wrong on purpose.</summary>
/// <param name="IsAfterwards">Whether the request is carried out first, so that only the answer suffers.</param>
/// <param name="Answer">What the bot sees instead of the answer.</param>
internal sealed record FakeBotApiFault(bool IsAfterwards, Func<HttpContext, Task> Answer)
{
    /// <summary>The connection is cut before anything happened.</summary>
    public static FakeBotApiFault Reset { get; } = new(IsAfterwards: false, Cut);

    /// <summary>The connection is cut after the request was carried out.</summary>
    public static FakeBotApiFault ResetAfterwards { get; } = new(IsAfterwards: true, Cut);

    /// <summary>The request is taken and never answered.</summary>
    public static FakeBotApiFault Hang { get; } = new(IsAfterwards: false, context => Task.Delay(Timeout.Infinite, context.RequestAborted));

    /// <summary>Half of an answer.</summary>
    public static FakeBotApiFault BrokenJson { get; } = Body(200, "application/json", "{\"ok\":true,\"result\":{\"mess");

    /// <summary>An edge proxy's page.</summary>
    public static FakeBotApiFault Html(int status) => Body(status, "text/html", "<html><body>Bad gateway</body></html>");

    /// <summary>Any body.</summary>
    public static FakeBotApiFault Body(int status, string type, string body) => new(IsAfterwards: false, context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    /// <summary>A refusal in the Bot API's envelope.</summary>
    public static FakeBotApiFault Refusal(int code, string description, int? retryAfter = null)
    {
        var parameters = retryAfter is { } seconds ? new JsonObject { ["retry_after"] = seconds } : null;
        return Body(code, "application/json", new FakeBotApiError(code, description, parameters).ToEnvelope().ToJsonString());
    }

    private static Task Cut(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}

/// <summary>The faults to come, by method.</summary>
internal sealed class FakeBotApiFaults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<FakeBotApiFault>> planned = new();

    /// <summary>The next calls of the method suffer it.</summary>
    public void Next(string method, FakeBotApiFault fault, int times = 1)
    {
        for (var i = 0; i < times; i++) planned.GetOrAdd(method, static _ => new()).Enqueue(fault);
    }

    /// <summary>What every call suffers until it is taken away; null for none.</summary>
    public FakeBotApiFault? Always { get; set; }

    /// <summary>How long the server takes for a message, in real time.</summary>
    public TimeSpan SendTakes { get; set; }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear() => planned.Clear();

    /// <summary>Whether all planned faults happened.</summary>
    public bool AreOver => planned.Values.All(queue => queue.IsEmpty);

    internal FakeBotApiFault? Take(string method) =>
        Always ?? (planned.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null);
}
