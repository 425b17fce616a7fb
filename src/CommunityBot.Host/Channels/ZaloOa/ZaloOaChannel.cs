using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Host.Web;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>Sends through a Zalo Official Account.</summary>
internal sealed class ZaloOaChannel(ZaloOaApi api, ZaloOaOptions options, SignedFiles files, TimeProvider time, ILogger<ZaloOaChannel> log) : IChannel
{
    /// <summary>The name in <see cref="ChatAddress.Channel"/>.</summary>
    public const string ChannelName = "zalo-oa";

    /// <summary>What the log calls it.</summary>
    public const string Provider = "Zalo OA";

    private const int AttachmentExpired = -100;
    private const int MaxPicture = 1 << 20;
    private const int MaxFile = 5 << 20;
    private static readonly string[] PictureTypes = ["image/png", "image/jpeg"];
    private static readonly string[] FileTypes = [".pdf", ".doc", ".docx", ".csv"];

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <summary>
    /// Published limits: docs.zaloplatforms.com/docs/OA (2,000 characters, 5 buttons, 4,000 requests a minute).
    /// A picture or file goes alone, its words before it.
    /// </summary>
    public ChannelLimits Limits { get; } = new(
        MaxTextLength: 2_000,
        MaxCaptionLength: 0,
        MaxChoices: 5,
        PictureDelivery.Upload,
        Files: true,
        Edits: false,
        PerSecond: 50)
    {
        Links = false,
        ButtonsUnderAttachments = false,
        FileTypes = files.IsPublic ? null : FileTypes,
        MonthlyQuota = options.MonthlyQuota,
    };

    /// <inheritdoc/>
    public async Task<SendResult> Send(ChatAddress to, OutgoingMessage message, CancellationToken cancel)
    {
        var answer = message.Attachment is { } attachment
            ? await SendAttachment(to.ChatId, attachment, message.RowId, cancel)
            : await api.Send(to.ChatId, ZaloOaFormat.Text(message, options.ButtonTemplate), cancel);
        if (answer is BotApiResult.Refused refused && ZaloOaAnswers.NeedsOperator(refused.Code)) log.NeedsOperator(refused.Code, refused.Description);
        return ZaloOaAnswers.ToSendResult(answer, time.GetUtcNow());
    }

    /// <summary>Uploads and sends; what cannot be uploaded goes as a link where this server can be reached.</summary>
    private async Task<BotApiResult> SendAttachment(string userId, Attachment attachment, long row, CancellationToken cancel)
    {
        if (!CanUpload(attachment))
        {
            if (!files.IsPublic) return new BotApiResult.Refused(-210, "Zalo OA takes no such file, and Channels:Web:PublicUrl is not set for a link");
            return await api.Send(userId, new() { ["text"] = $"{attachment.FileName}\n{await files.Address(row, attachment)}" }, cancel);
        }

        var answer = await UploadAndSend(userId, attachment, cancel);
        return answer is BotApiResult.Refused { Code: AttachmentExpired } ? await UploadAndSend(userId, attachment, cancel) : answer;
    }

    private async Task<BotApiResult> UploadAndSend(string userId, Attachment attachment, CancellationToken cancel)
    {
        var answer = await api.Upload(attachment, cancel);
        if (answer is not BotApiResult.Success { Result: var result }) return answer;
        return result.TryRead(ZaloOaJson.Default.ZaloOaUpload) switch
        {
            { AttachmentId: { } id } => await api.Send(userId, ZaloOaFormat.Picture(id), cancel),
            { Token: { } token } => await api.Send(userId, ZaloOaFormat.File(token), cancel),
            _ => new BotApiResult.Unavailable("an upload was answered without a name"),
        };
    }

    private static bool CanUpload(Attachment attachment) => attachment.IsPicture
        ? PictureTypes.Contains(attachment.MediaType) && attachment.Content.Length <= MaxPicture
        : FileTypes.Contains(Path.GetExtension(attachment.FileName).ToLowerInvariant()) && attachment.Content.Length <= MaxFile;
}
