using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Host.Web;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloBot;

/// <summary>Sends through the Zalo Bot Platform: texts, pictures by public address, files as links to such addresses.</summary>
internal sealed class ZaloBotChannel(ZaloBotApi api, ZaloBotOptions options, SignedFiles files) : IChannel
{
    /// <summary>The name in <see cref="ChatAddress.Channel"/>.</summary>
    public const string ChannelName = "zalo-bot";

    /// <summary>What the log calls it.</summary>
    public const string Provider = "Zalo Bot";

    private const int MaxText = 2_000;

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <summary>Published limits: docs.zaloplatforms.com/docs/BOT (texts and captions of 1 to 2,000 characters, no buttons). A caption leaves room for a file's address.</summary>
    public ChannelLimits Limits { get; } = new(
        MaxTextLength: MaxText,
        MaxCaptionLength: MaxText - SignedFiles.LongestAddress,
        MaxChoices: 0,
        files.IsPublic ? PictureDelivery.PublicUrl : PictureDelivery.None,
        Files: files.IsPublic,
        Edits: false,
        PerSecond: 5)
    {
        Links = false,
        MonthlyQuota = options.MonthlyQuota == 0 ? null : options.MonthlyQuota,
    };

    /// <inheritdoc/>
    public async Task<SendResult> Send(ChatAddress to, OutgoingMessage message, CancellationToken cancel) =>
        ZaloBotAnswers.ToSendResult(await Call(to.ChatId, message, cancel), options.UnreachableCodes);

    private async Task<BotApiResult> Call(string chatId, OutgoingMessage message, CancellationToken cancel)
    {
        var text = message.PlainText();
        var styles = options.Looks == ZaloBotLooks.Styles ? ZaloBotFormat.Styles(message.Text) : null;
        if (message.Attachment is not { } attachment) return await api.SendMessage(new(chatId, text, styles), cancel);
        var address = await files.Address(message.RowId, attachment);
        return attachment.IsPicture
            ? await api.SendPhoto(new(chatId, address, text.Length > 0 ? text : null), cancel)
            : await api.SendMessage(new(chatId, $"{text}\n{address}".TrimStart(), styles), cancel);
    }
}
