using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>A refusal of the fake server, in Telegram's words.</summary>
internal sealed class FakeBotApiError(int code, string description, JsonObject? parameters = null, bool isDefect = true) : Exception(description)
{
    public int Code => code;

    /// <summary>Whether a correct bot never causes it; otherwise the world does (a person blocked it, a group moved, the server is busy).</summary>
    public bool IsDefect => isDefect;

    public int? RetryAfter => (int?)parameters?["retry_after"];

    public static FakeBotApiError BadRequest(string description) => new(400, "Bad Request: " + description);

    public static FakeBotApiError Forbidden(string description) => new(403, "Forbidden: " + description, isDefect: false);

    public static FakeBotApiError Conflict(string description) => new(409, "Conflict: " + description, isDefect: false);

    public static FakeBotApiError TooManyRequests(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = seconds }, isDefect: false);

    public static FakeBotApiError Moved(long newId) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = newId }, isDefect: false);

    public JsonObject ToEnvelope()
    {
        var envelope = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message };
        if (parameters is not null) envelope["parameters"] = parameters.DeepClone();
        return envelope;
    }
}
