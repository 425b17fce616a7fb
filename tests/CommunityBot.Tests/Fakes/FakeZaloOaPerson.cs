using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>A person with Zalo who may follow the account; everything they do is posted to the bot.</summary>
internal sealed class FakeZaloOaPerson(FakeZaloOa oa, string id, string name)
{
    private static readonly HttpClient Http = new();
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);
    private static long lastMessage = 900_000_000_000_000_000;
    private readonly List<FakeZaloOaMessage> inbox = [];
    private DateTimeOffset? lastSeen;
    private bool isFollower;

    public string Id => id;

    public string Name => name;

    /// <summary>What the account sent.</summary>
    public IReadOnlyList<FakeZaloOaMessage> Inbox
    {
        get
        {
            lock (inbox) return [.. inbox];
        }
    }

    /// <summary>Takes a message, or refuses it as Zalo does.</summary>
    public void Receive(FakeZaloOaMessage message)
    {
        if (!isFollower) throw new FakeBotApiError(-213, "User has not followed OA", isDefect: false);
        if (lastSeen is not { } seen || oa.Clock.GetUtcNow() - seen > Window) throw new FakeBotApiError(-230, "User has not interacted with the OA in the past 7 days", isDefect: false);
        lock (inbox) inbox.Add(message);
        oa.Pulse.Beat();
    }

    /// <summary>Their last word was so much longer ago.</summary>
    public void WasSilentFor(TimeSpan time) => lastSeen -= time;

    public Task<HttpStatusCode> Follows()
    {
        isFollower = true;
        return Post(new() { ["event_name"] = "follow", ["follower"] = new JsonObject { ["id"] = id }, ["oa_id"] = FakeZaloOa.OaId, ["source"] = "oa_profile" });
    }

    public Task<HttpStatusCode> Unfollows()
    {
        isFollower = false;
        return Post(new() { ["event_name"] = "unfollow", ["follower"] = new JsonObject { ["id"] = id }, ["oa_id"] = FakeZaloOa.OaId, ["source"] = "oa_profile" });
    }

    public Task<HttpStatusCode> Says(string text) => Sends("user_send_text", new() { ["text"] = text });

    /// <summary>Taps a button of the latest message that has it; its payload comes back as a text.</summary>
    public Task<HttpStatusCode> Taps(string title) =>
        Says(Inbox.Reverse().SelectMany(message => message.Buttons ?? []).First(button => button.Title == title).Payload!);

    /// <summary>Sends anything. Writing makes one a follower for the account's purposes.</summary>
    public Task<HttpStatusCode> Sends(string eventName, JsonObject message, string? messageId = null)
    {
        isFollower = true;
        message["msg_id"] = messageId ?? $"{Interlocked.Increment(ref lastMessage)}";
        return Post(new() { ["event_name"] = eventName, ["sender"] = new JsonObject { ["id"] = id }, ["recipient"] = new JsonObject { ["id"] = FakeZaloOa.OaId }, ["message"] = message });
    }

    private async Task<HttpStatusCode> Post(JsonObject update)
    {
        lastSeen = oa.Clock.GetUtcNow();
        var timestamp = oa.Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        update["app_id"] = FakeZaloOa.AppId;
        update["user_id_by_app"] = "1" + id;
        update["timestamp"] = timestamp;
        var body = update.ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Post, oa.Webhook) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-ZEvent-Signature", "mac=" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FakeZaloOa.AppId + body + timestamp + FakeZaloOa.OaSecretKey))));
        using var answer = await Http.SendAsync(request);
        return answer.StatusCode;
    }
}
