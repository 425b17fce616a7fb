namespace CommunityBot.Host.Channels.Telegram.TelegramBot;

/// <summary>Puts the path of <c>ApiBaseUrl</c>, which Telegram.Bot drops, before the path of each call.</summary>
/// <param name="baseUrl">The address of the settings.</param>
/// <param name="inner">What speaks HTTP.</param>
internal sealed class PathPrefix(Uri baseUrl, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(baseUrl.AbsoluteUri.TrimEnd('/') + request.RequestUri!.AbsolutePath);
        return base.SendAsync(request, cancellationToken);
    }
}
