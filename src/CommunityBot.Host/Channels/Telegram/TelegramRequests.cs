using System.Text.Json.Serialization;

namespace CommunityBot.Host.Channels.Telegram;

// What the bot sends to Telegram. Source: core.telegram.org/bots/api, version 10.3. Nulls are left out.

internal sealed record EmptyRequest;

internal sealed record GetUpdatesRequest(long? Offset, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record SetWebhookRequest(Uri Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates);

internal sealed record SetMyCommandsRequest(IReadOnlyList<TelegramCommand> Commands, TelegramCommandScope? Scope, string? LanguageCode);

internal sealed record TelegramCommand(string Command, string Description);

internal sealed record TelegramCommandScope(string Type);

internal sealed record AnswerCallbackQueryRequest(string CallbackQueryId);

/// <summary>Parameters of <c>sendMessage</c> and, with <paramref name="MessageId"/>, of <c>editMessageText</c>.</summary>
internal sealed record TextRequest(
    long ChatId,
    long? MessageId,
    string Text,
    IReadOnlyList<TelegramEntity>? Entities,
    TelegramLinkPreview LinkPreviewOptions,
    TelegramKeyboard? ReplyMarkup);

/// <summary>The look of a stretch of text; <paramref name="Offset"/> and <paramref name="Length"/> count UTF-16 code units, as C# strings do.</summary>
internal sealed record TelegramEntity(string Type, int Offset, int Length, string? Url = null);

internal sealed record TelegramLinkPreview(bool IsDisabled);

internal sealed record TelegramKeyboard(IReadOnlyList<IReadOnlyList<TelegramButton>> InlineKeyboard);

internal sealed record TelegramButton(string Text, string? CallbackData, string? Url);

/// <summary>Reads and writes all of it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TelegramUpdate))]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(GetUpdatesRequest))]
[JsonSerializable(typeof(SetWebhookRequest))]
[JsonSerializable(typeof(SetMyCommandsRequest))]
[JsonSerializable(typeof(AnswerCallbackQueryRequest))]
[JsonSerializable(typeof(TextRequest))]
internal sealed partial class TelegramJson : JsonSerializerContext;
