using System.Text.RegularExpressions;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>How updates come in.</summary>
internal enum UpdateMode
{
    /// <summary>The bot asks for them; works behind any router.</summary>
    Polling,

    /// <summary>The provider posts them to a public address.</summary>
    Webhook,
}

/// <summary>The settings that every Bot API has, checked.</summary>
/// <param name="Token">The bot's token.</param>
/// <param name="ApiBaseUrl">Where the Bot API is; a path prefix is kept.</param>
/// <param name="Mode">How updates come in.</param>
/// <param name="WebhookUrl">The public address of our path; set in webhook mode.</param>
/// <param name="WebhookSecret">What the provider shows with each update it posts; set in webhook mode.</param>
/// <param name="Proxy">The proxy all calls go through.</param>
internal partial record BotApiOptions(
    string Token,
    Uri ApiBaseUrl,
    UpdateMode Mode = UpdateMode.Polling,
    Uri? WebhookUrl = null,
    string? WebhookSecret = null,
    Uri? Proxy = null)
{
    /// <summary>Reads the settings; null when no token is set, which turns the channel off.</summary>
    /// <param name="settings">The channel's section.</param>
    /// <param name="source">Who gives out tokens.</param>
    /// <param name="baseUrl">Where the Bot API usually is.</param>
    /// <param name="path">The webhook's path on our side.</param>
    /// <param name="shortestSecret">The fewest letters of a webhook secret.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A value is wrong.</exception>
    public static BotApiOptions? Read(ChannelSettings settings, string source, string baseUrl, string path, int shortestSecret)
    {
        if (settings.Text(nameof(Token)) is not { } token) return null;
        settings.Demand(TokenShape().IsMatch(token), nameof(Token), $"the token exactly as {source} shows it: digits, a colon, letters");
        var api = settings.Url(nameof(ApiBaseUrl), "https", "http") ?? new Uri(baseUrl);
        var options = new BotApiOptions(token, api, settings.Choice(nameof(Mode), UpdateMode.Polling)) { Proxy = settings.Proxy() };
        return options.Mode == UpdateMode.Webhook ? WithWebhook(options, settings, path, shortestSecret) : options;
    }

    /// <summary>A server of one's own, reached over plain HTTP, posts to plain HTTP too; the provider's only to HTTPS.</summary>
    private static BotApiOptions WithWebhook(BotApiOptions options, ChannelSettings settings, string path, int shortestSecret)
    {
        string[] schemes = options.ApiBaseUrl.Scheme == "http" ? ["https", "http"] : ["https"];
        var url = settings.Url(nameof(WebhookUrl), schemes);
        settings.Demand(url is not null, nameof(WebhookUrl), "the public https address of this bot when the mode is Webhook");
        var secret = settings.Text(nameof(WebhookSecret)) ?? "";
        var valid = secret.Length >= shortestSecret && SecretShape().IsMatch(secret);
        settings.Demand(valid, nameof(WebhookSecret), $"{shortestSecret} to 256 letters, digits, _ or - when the mode is Webhook");
        return options with { WebhookUrl = url!.AbsolutePath == "/" ? new Uri(url, path) : url, WebhookSecret = secret };
    }

    [GeneratedRegex(@"^[1-9][0-9]*:[A-Za-z0-9_-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenShape();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretShape();
}
