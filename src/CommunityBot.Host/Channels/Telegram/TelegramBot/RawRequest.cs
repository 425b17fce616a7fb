using System.Text.Json;
using Telegram.Bot.Requests.Abstractions;

namespace CommunityBot.Host.Channels.Telegram.TelegramBot;

/// <summary>A request whose body is written already and whose result the channel reads itself: one update of an unknown shape must not lose the whole batch.</summary>
/// <param name="method">Name of the method.</param>
/// <param name="body">The body.</param>
internal sealed class RawRequest(string method, HttpContent body) : IRequest<JsonElement>
{
    /// <inheritdoc/>
    public HttpMethod HttpMethod => HttpMethod.Post;

    /// <inheritdoc/>
    public string MethodName => method;

    /// <inheritdoc/>
    public bool IsWebhookResponse { get; set; }

    /// <inheritdoc/>
    public HttpContent ToHttpContent() => body;
}
