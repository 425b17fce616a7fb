using CommunityBot.Messaging;
using Microsoft.Extensions.Options;

namespace CommunityBot.Host.Channels.Web;

/// <summary>The web chat. The outbox is its mailbox: a message is delivered by being there, and sending it wakes the browsers that wait for it.</summary>
internal sealed class WebChannel(WaitingBrowsers browsers, IOptions<WebOptions> options) : IChannel
{
    /// <summary>The name in chat addresses.</summary>
    public const string ChannelName = "web";

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <inheritdoc/>
    public ChannelLimits Limits { get; } = new(
        MaxTextLength: 20_000,
        MaxCaptionLength: 20_000,
        MaxChoices: 100,
        PictureDelivery.Upload,
        Files: true,
        Edits: true);

    /// <inheritdoc/>
    public Task<SendResult> Send(ChatAddress to, OutgoingMessage message, CancellationToken cancel)
    {
        browsers.Wake(to.ChatId);
        return Task.FromResult<SendResult>(new SendResult.Sent(MessageId: null));
    }

    /// <inheritdoc/>
    public bool IsMailbox => true;

    /// <summary>The page, unless only this machine can open it.</summary>
    public string? HomeLink => Uri.TryCreate(options.Value.PublicUrl, UriKind.Absolute, out var url) && !url.IsLoopback ? options.Value.PublicUrl : null;

    /// <inheritdoc/>
    public string StartLink(string code) => $"{options.Value.PublicUrl.TrimEnd('/')}/?code={Uri.EscapeDataString(code)}";
}
