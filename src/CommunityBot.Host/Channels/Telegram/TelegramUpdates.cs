using System.Text.Json;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Turns Telegram's updates into the form all channels share.</summary>
internal static class TelegramUpdates
{
    /// <summary>Fields that make a message something a person sent; a message without them and without text is a notice of the group ("X joined").</summary>
    private static readonly string[] ContentKinds =
    [
        "animation", "audio", "contact", "dice", "document", "location", "paid_media", "photo", "poll",
        "sticker", "story", "venue", "video", "video_note", "voice",
    ];

    /// <summary>The message, or null when there is nothing for the bot in the update.</summary>
    public static IncomingMessage? ToIncoming(TelegramUpdate update, TelegramUser me) => update switch
    {
        { Message: { } message } => FromMessage(update.UpdateId, message, me),
        { CallbackQuery: { Message: { } under } tap } => FromTap(update.UpdateId, tap, under),
        { MyChatMember: { } change } => FromMembership(update.UpdateId, change),
        _ => null,
    };

    private static IncomingMessage? FromMessage(long updateId, TelegramMessage message, TelegramUser me)
    {
        if (message.MigrateToChatId is { } newId)
        {
            var sender = message.From ?? new TelegramUser(message.Chat.Id);
            return Create(updateId, message.Chat, sender) with { Kind = IncomingKind.Moved, MovedTo = newId.ToString() };
        }

        if (message.From is not { IsBot: false } person || message.Chat.Type == "channel") return null;
        var isAttachment = message.Text is null;
        if (isAttachment && !HasContent(message.Other)) return null;
        var (text, isAddressed) = TelegramAddressing.Read(message.Text ?? message.Caption ?? "", me.Username);
        return Create(updateId, message.Chat, person) with
        {
            UpdateId = UniqueId(updateId, message),
            Kind = isAttachment ? IncomingKind.Attachment : IncomingKind.Text,
            Text = text,
            IsAddressed = !message.Chat.IsGroup || isAddressed || IsReplyTo(message, me),
        };
    }

    /// <summary>
    /// An album comes as one update per picture. Its pictures without words share an id, so that the inbox takes one of them
    /// and the person gets one answer.
    /// </summary>
    private static string UniqueId(long updateId, TelegramMessage message) =>
        message is { MediaGroupId: { } album, Caption: null } ? $"album:{album}" : updateId.ToString();

    /// <summary>A command for another bot is not for this one, even below its message.</summary>
    private static bool IsReplyTo(TelegramMessage message, TelegramUser me) =>
        message.ReplyToMessage?.From?.Id == me.Id && message.Text?.StartsWith('/') is not true;

    private static bool HasContent(Dictionary<string, JsonElement>? fields) =>
        fields is not null && ContentKinds.Any(fields.ContainsKey);

    private static IncomingMessage FromTap(long updateId, TelegramCallbackQuery tap, TelegramMessage under) =>
        Create(updateId, under.Chat, tap.From) with
        {
            Kind = IncomingKind.Tap,
            Text = tap.Data ?? "",
            TappedMessageId = under.Date == 0 ? null : under.MessageId.ToString(),
        };

    private static IncomingMessage? FromMembership(long updateId, TelegramChatMemberUpdated change)
    {
        if (change.Chat.Type == "channel") return null;
        IncomingKind? kind = (change.OldChatMember.Status, change.NewChatMember.Status) switch
        {
            (_, "left" or "kicked") => IncomingKind.Left,
            ("left" or "kicked" or "restricted", "member" or "administrator") => IncomingKind.Returned,
            _ => null,
        };
        return kind is { } known ? Create(updateId, change.Chat, change.From) with { Kind = known } : null;
    }

    private static IncomingMessage Create(long updateId, TelegramChat chat, TelegramUser sender) => new()
    {
        UpdateId = updateId.ToString(),
        Chat = new(TelegramChannel.ChannelName, chat.Id.ToString()),
        SenderId = sender.Id.ToString(),
        SenderName = sender.DisplayName is { Length: > 0 } name ? name : null,
        LanguageTag = sender.LanguageCode,
        IsGroup = chat.IsGroup,
    };
}
