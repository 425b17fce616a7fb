using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityBot.Host.Channels.BotApi;

namespace CommunityBot.Host.Channels.ZaloOa;

// What Zalo OA sends, as far as the bot reads it. Source: docs.zaloplatforms.com/docs/OA (2026-09). Ids and times are strings, longer than JavaScript's numbers.

/// <summary>The answer to a call: <paramref name="Error"/> 0, or what was refused, both under HTTP 200.</summary>
internal sealed record ZaloOaEnvelope(int? Error = null, string? Message = null, string? ErrorDescription = null, string? ErrorName = null, JsonElement Data = default)
{
    /// <summary>Reads the answer to a call.</summary>
    public static BotApiResult Read(int status, TimeSpan? retryAfter, ReadOnlySpan<byte> body) => Read(status, body, needsError: true);

    /// <summary>Reads the answer of the token endpoint, whose success has no envelope.</summary>
    public static BotApiResult ReadBare(int status, TimeSpan? retryAfter, ReadOnlySpan<byte> body) => Read(status, body, needsError: false);

    private static BotApiResult Read(int status, ReadOnlySpan<byte> body, bool needsError)
    {
        try
        {
            var json = JsonElement.Parse(body);
            var envelope = json.TryRead(ZaloOaJson.Default.ZaloOaEnvelope);
            if (envelope is null || (needsError && envelope.Error is null)) return new BotApiResult.Unavailable($"HTTP {status} without an answer of Zalo OA");
            if (envelope.Error is null or 0) return new BotApiResult.Success(needsError ? envelope.Data : json);
            return new BotApiResult.Refused(envelope.Error.Value, envelope.Message ?? envelope.ErrorDescription ?? envelope.ErrorName ?? "");
        }
        catch (JsonException)
        {
            return new BotApiResult.Unavailable($"HTTP {status} without an answer of Zalo OA");
        }
    }
}

/// <summary>Two tokens; <paramref name="ExpiresIn"/> is seconds, as text.</summary>
internal sealed record ZaloOaTokenPair(string? AccessToken = null, string? RefreshToken = null, string? ExpiresIn = null)
{
    /// <summary>What is to be stored; null when a token is missing.</summary>
    public ZaloOaTokenState? ToState(string seed, DateTimeOffset now) =>
        AccessToken is not null && RefreshToken is not null && double.TryParse(ExpiresIn, CultureInfo.InvariantCulture, out var seconds)
            ? new(seed, RefreshToken, AccessToken, now.AddSeconds(seconds))
            : null;
}

/// <summary>One thing that happened.</summary>
internal sealed record ZaloOaEvent(
    string? EventName = null, ZaloOaId? Sender = null, ZaloOaId? Follower = null, ZaloOaMessage? Message = null, string? Timestamp = null);

internal sealed record ZaloOaId(string? Id = null);

internal sealed record ZaloOaMessage(string? MsgId = null, string? Text = null);

internal sealed record ZaloOaSent(string? MessageId = null);

internal sealed record ZaloOaUpload(string? AttachmentId = null, string? Token = null);

internal sealed record ZaloOaUser(string? DisplayName = null);

/// <summary>Reads all of it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ZaloOaEnvelope))]
[JsonSerializable(typeof(ZaloOaTokenPair))]
[JsonSerializable(typeof(ZaloOaTokenState))]
[JsonSerializable(typeof(ZaloOaEvent))]
[JsonSerializable(typeof(ZaloOaSent))]
[JsonSerializable(typeof(ZaloOaUpload))]
[JsonSerializable(typeof(ZaloOaUser))]
internal sealed partial class ZaloOaJson : JsonSerializerContext;
