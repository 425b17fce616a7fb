using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>The methods of the Telegram Bot API that the bot uses.</summary>
internal sealed class TelegramApi(IBotApiClient client, ILogger<TelegramApi> log) : IDisposable
{
    private const int PollSeconds = 30;
    private static readonly TimeSpan PollLimit = TimeSpan.FromSeconds(PollSeconds + 15);
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan UploadLimit = TimeSpan.FromMinutes(2);
    private static readonly string[] UsedUpdates = ["message", "callback_query", "my_chat_member"];
    private readonly TokenWatch watch = new(TelegramChannel.Provider, TelegramOptions.Section, TelegramOptions.TokenSource, [401, 404], log);
    private volatile TelegramUser? me;

    /// <summary>The bot itself; null until <see cref="GetMe"/> succeeded.</summary>
    public TelegramUser? Me => me;

    /// <summary>Asks who the bot is and remembers it.</summary>
    public async Task<BotApiResult> GetMe(CancellationToken cancel)
    {
        var answer = await Call("getMe", new(), TelegramJson.Default.EmptyRequest, cancel);
        if (answer is not BotApiResult.Success { Result: var user }) return answer;
        if (user.TryRead(TelegramJson.Default.TelegramUser) is not { } bot) return new BotApiResult.Unavailable("getMe was not answered with a user");
        me = bot;
        log.Connected(TelegramChannel.Provider, bot.Username);
        return answer;
    }

    /// <summary>Waits for updates and makes Telegram forget all before <paramref name="offset"/>.</summary>
    public Task<BotApiResult> GetUpdates(long? offset, CancellationToken cancel) =>
        Call("getUpdates", new(offset, PollSeconds, UsedUpdates), TelegramJson.Default.GetUpdatesRequest, cancel, PollLimit);

    /// <summary>Makes Telegram post updates to an address.</summary>
    public Task<BotApiResult> SetWebhook(Uri url, string secret, CancellationToken cancel) =>
        Call("setWebhook", new(url, secret, MaxConnections: 40, UsedUpdates), TelegramJson.Default.SetWebhookRequest, cancel);

    /// <summary>Makes Telegram keep updates until they are asked for; those that wait are kept.</summary>
    public Task<BotApiResult> DeleteWebhook(CancellationToken cancel) =>
        Call("deleteWebhook", new(), TelegramJson.Default.EmptyRequest, cancel);

    /// <summary>Sets the commands menu of a scope and language.</summary>
    public Task<BotApiResult> SetMyCommands(SetMyCommandsRequest request, CancellationToken cancel) =>
        Call("setMyCommands", request, TelegramJson.Default.SetMyCommandsRequest, cancel);

    /// <summary>Stops the little clock on a tapped button.</summary>
    public Task<BotApiResult> AnswerCallbackQuery(string id, CancellationToken cancel) =>
        Call("answerCallbackQuery", new(id), TelegramJson.Default.AnswerCallbackQueryRequest, cancel);

    /// <summary>Sends a text.</summary>
    public Task<BotApiResult> SendMessage(TextRequest request, CancellationToken cancel) =>
        Call("sendMessage", request, TelegramJson.Default.TextRequest, cancel);

    /// <summary>Replaces text and buttons of an earlier message.</summary>
    public Task<BotApiResult> EditMessageText(TextRequest request, CancellationToken cancel) =>
        Call("editMessageText", request, TelegramJson.Default.TextRequest, cancel);

    /// <summary>Uploads a picture or a file, with a text and buttons.</summary>
    public async Task<BotApiResult> SendAttachment(TextRequest caption, Attachment attachment, CancellationToken cancel)
    {
        var (method, field) = attachment.IsPicture ? ("sendPhoto", "photo") : ("sendDocument", "document");
        using var form = MultipartForm.Create();
        form.AddField("chat_id", caption.ChatId.ToString());
        form.AddField("caption", caption.Text.Length > 0 ? caption.Text : null);
        form.AddField("caption_entities", AsJson(caption.Entities, TelegramJson.Default.IReadOnlyListTelegramEntity));
        form.AddField("reply_markup", AsJson(caption.ReplyMarkup, TelegramJson.Default.TelegramKeyboard));
        form.AddFile(field, attachment.FileName, attachment.MediaType, attachment.Content);
        return watch.Seen(await client.Post(method, form, UploadLimit, cancel));
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static string? AsJson<T>(T? value, JsonTypeInfo<T> type)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, type);

    private async Task<BotApiResult> Call<T>(string method, T body, JsonTypeInfo<T> type, CancellationToken cancel, TimeSpan? limit = null) =>
        watch.Seen(await client.Post(method, body, type, limit ?? UsualLimit, cancel));
}
