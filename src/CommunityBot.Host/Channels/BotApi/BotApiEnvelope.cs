using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>What every method answers, in both Telegram and Zalo.</summary>
internal sealed record BotApiEnvelope(
    bool? Ok = null,
    JsonElement Result = default,
    string? Description = null,
    int? ErrorCode = null,
    BotApiParameters? Parameters = null,
    [property: JsonPropertyName("errorCode")] int? ErrorCodeOfZalo = null)
{
    /// <summary>
    /// Reads an answer. A body that is no envelope (an HTML page of a proxy, half an answer) is <see cref="BotApiResult.Unavailable"/>,
    /// whatever its status: a proxy's 403 does not mean that a person blocked the bot.
    /// </summary>
    public static BotApiResult Read(int status, TimeSpan? retryAfter, ReadOnlySpan<byte> body)
    {
        var envelope = Parse(body);
        var code = envelope?.ErrorCode ?? envelope?.ErrorCodeOfZalo ?? status;
        var description = envelope?.Description ?? $"HTTP {status}";
        return (envelope?.Ok, code) switch
        {
            (true, _) => new BotApiResult.Success(envelope.Result),
            (_, 429) => new BotApiResult.Throttled(description, envelope?.Parameters?.Wait ?? retryAfter),
            (null, _) => new BotApiResult.Unavailable($"HTTP {status} without a Bot API answer"),
            (_, >= 500) => new BotApiResult.Unavailable(description),
            _ => new BotApiResult.Refused(code, description, envelope.Parameters?.MigrateToChatId),
        };
    }

    private static BotApiEnvelope? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, BotApiJson.Default.BotApiEnvelope);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What helps to react to a refusal.</summary>
/// <param name="RetryAfter">Seconds to wait.</param>
/// <param name="MigrateToChatId">The group's new id.</param>
internal sealed record BotApiParameters(int? RetryAfter = null, long? MigrateToChatId = null)
{
    /// <summary><see cref="RetryAfter"/> as a time span.</summary>
    [JsonIgnore]
    public TimeSpan? Wait => RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BotApiEnvelope))]
internal sealed partial class BotApiJson : JsonSerializerContext;
