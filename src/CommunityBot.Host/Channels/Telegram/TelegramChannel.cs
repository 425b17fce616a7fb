using System.Text.RegularExpressions;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Sends through Telegram.</summary>
internal sealed partial class TelegramChannel(TelegramApi api, TimeProvider time) : IChannel
{
    /// <summary>The name in <see cref="ChatAddress.Channel"/>.</summary>
    public const string ChannelName = "telegram";

    /// <summary>What the log calls it.</summary>
    public const string Provider = "Telegram";

    private readonly Lock throttling = new();
    private (string Chat, DateTimeOffset Until) throttled;

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <summary>Published limits: core.telegram.org/bots/api (texts, buttons), core.telegram.org/bots/faq (about 30 messages a second).</summary>
    public ChannelLimits Limits { get; } = new(
        MaxTextLength: 4096,
        MaxCaptionLength: 1024,
        MaxChoices: 100,
        PictureDelivery.Upload,
        Files: true,
        Edits: true,
        PerSecond: 30,
        ChatGap: TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    public string? StartLink(string code) =>
        api.Me?.Username is { } name && StartCode().IsMatch(code) ? $"https://t.me/{name}?start={code}" : null;

    /// <inheritdoc/>
    public async Task<SendResult> Send(ChatAddress to, OutgoingMessage message, CancellationToken cancel)
    {
        if (!long.TryParse(to.ChatId, out var chatId)) return new SendResult.Rejected("not the id of a Telegram chat");
        var request = TelegramFormat.ToRequest(chatId, message);
        var answer = await Edit(request, message, cancel) ?? await SendNew(request, message.Attachment, cancel);
        return answer switch
        {
            BotApiResult.Throttled slow => ToRetry(to.ChatId, slow),
            _ when TelegramAnswers.IsUnchanged(answer) => new SendResult.Sent(message.Replaces),
            _ => TelegramAnswers.ToSendResult(answer),
        };
    }

    private Task<BotApiResult> SendNew(TextRequest request, Attachment? attachment, CancellationToken cancel) =>
        attachment is null ? api.SendMessage(request, cancel) : api.SendAttachment(request, attachment, cancel);

    /// <summary>Replaces the earlier message; null when there is none, or none that can be replaced, and a new one has to do.</summary>
    private async Task<BotApiResult?> Edit(TextRequest request, OutgoingMessage message, CancellationToken cancel)
    {
        if (message.Attachment is not null || !long.TryParse(message.Replaces, out var messageId)) return null;
        var answer = await api.EditMessageText(request with { MessageId = messageId }, cancel);
        return TelegramAnswers.IsGoneMessage(answer) ? null : answer;
    }

    /// <summary>
    /// Telegram does not tell whether a chat or the whole bot is too fast. One chat alone is taken at its word;
    /// when a second chat is stopped while the first still waits, it is the bot.
    /// </summary>
    private SendResult.RetryLater ToRetry(string chatId, BotApiResult.Throttled slow)
    {
        lock (throttling)
        {
            var now = time.GetUtcNow();
            var wholeChannel = throttled.Chat is not null && throttled.Chat != chatId && now < throttled.Until;
            throttled = (chatId, now + (slow.After ?? TimeSpan.Zero));
            return new(slow.Description, slow.After, wholeChannel);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartCode();
}
