using System.Text.Json.Serialization;

namespace CommunityBot.Host.Channels.ZaloBot;

// What goes to and comes from the Zalo Bot Platform, as far as the bot uses it. Source: docs.zaloplatforms.com/docs/BOT (2026-09).
// All ids are strings. Unknown fields and kinds are ignored; a field that was once seen under another name is read under both.

/// <summary>One thing that happened.</summary>
internal sealed record ZaloBotEvent(string? EventName = null, ZaloBotMessage? Message = null);

/// <summary>A message of a person; <paramref name="Date"/> is Unix milliseconds.</summary>
internal sealed record ZaloBotMessage(
    string? MessageId = null,
    ZaloBotUser? From = null,
    ZaloBotChat? Chat = null,
    long? Date = null,
    string? Text = null,
    string? Caption = null);

/// <summary>A person, or the bot itself.</summary>
internal sealed record ZaloBotUser(string? Id = null, string? DisplayName = null, string? Name = null, bool IsBot = false, string? AccountName = null)
{
    /// <summary>The name people see.</summary>
    [JsonIgnore]
    public string? ShownName => DisplayName ?? Name;
}

/// <summary>A chat, <c>PRIVATE</c> (with the person's id) or <c>GROUP</c>.</summary>
internal sealed record ZaloBotChat(string? Id = null, string? ChatType = null)
{
    /// <summary>Whether several people write there.</summary>
    [JsonIgnore]
    public bool IsGroup => string.Equals(ChatType, "GROUP", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What came of Zalo's try of the webhook's address.</summary>
internal sealed record ZaloBotVerification(bool? Ok = null, string? Outcome = null, string? Hint = null);

internal sealed record SetWebhookResult(ZaloBotVerification? Verification = null);

internal sealed record SentMessage(string? MessageId = null);

internal sealed record EmptyRequest;

/// <param name="Timeout">Seconds, as text.</param>
internal sealed record GetUpdatesRequest(string Timeout);

internal sealed record SetWebhookRequest(Uri Url, string SecretToken);

internal sealed record SendMessageRequest(string ChatId, string Text, IReadOnlyList<ZaloBotTextStyle>? TextStyles);

internal sealed record SendPhotoRequest(string ChatId, Uri Photo, string? Caption);

/// <summary>The look of a stretch of text; <paramref name="Start"/> and <paramref name="Len"/> count UTF-16 code units, as C# strings do.</summary>
internal sealed record ZaloBotTextStyle(int Start, int Len, IReadOnlyList<string> St);

/// <summary>Reads and writes all of it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ZaloBotEvent))]
[JsonSerializable(typeof(SetWebhookResult))]
[JsonSerializable(typeof(SentMessage))]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(GetUpdatesRequest))]
[JsonSerializable(typeof(SetWebhookRequest))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(SendPhotoRequest))]
internal sealed partial class ZaloBotJson : JsonSerializerContext;
