using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>How updates come in.</summary>
internal enum TelegramMode
{
    /// <summary>The bot asks for them; works behind any router.</summary>
    Polling,

    /// <summary>Telegram posts them to a public address.</summary>
    Webhook,
}

/// <summary>The settings under <c>Channels:Telegram</c>, checked.</summary>
/// <param name="Token">The bot's token, as BotFather gave it.</param>
/// <param name="ApiBaseUrl">Where the Bot API is; a path prefix is kept.</param>
/// <param name="Mode">How updates come in.</param>
/// <param name="WebhookUrl">The public address of <see cref="TelegramWebhook.Path"/>; set in webhook mode.</param>
/// <param name="WebhookSecret">What Telegram shows with each update it posts; set in webhook mode.</param>
/// <param name="Proxy">The proxy all calls go through.</param>
internal sealed partial record TelegramOptions(
    string Token,
    Uri ApiBaseUrl,
    TelegramMode Mode = TelegramMode.Polling,
    Uri? WebhookUrl = null,
    string? WebhookSecret = null,
    Uri? Proxy = null)
{
    private const string Section = "Channels:Telegram";

    /// <summary>Reads the settings; null when no token is set, which turns the channel off.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong; the message is one sentence that names the key and says what to set.</exception>
    public static TelegramOptions? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (Text(section, nameof(Token)) is not { } token) return null;
        Demand(TokenShape().IsMatch(token), nameof(Token), "the token exactly as BotFather shows it: digits, a colon, letters");
        var baseUrl = Url(section, nameof(ApiBaseUrl), ["https", "http"]) ?? new Uri("https://api.telegram.org");
        var options = new TelegramOptions(token, baseUrl, ReadMode(section))
        {
            Proxy = Url(section, nameof(Proxy), ["http", "https", "socks4", "socks4a", "socks5"]),
        };
        return options.Mode == TelegramMode.Webhook ? WithWebhook(options, section) : options;
    }

    private static TelegramMode ReadMode(IConfiguration section)
    {
        if (Text(section, nameof(Mode)) is not { } text) return TelegramMode.Polling;
        var known = Enum.TryParse<TelegramMode>(text, ignoreCase: true, out var mode) && Enum.IsDefined(mode);
        Demand(known, nameof(Mode), "Polling or Webhook");
        return mode;
    }

    /// <summary>A Bot API server of one's own, reached over plain HTTP, posts to plain HTTP too; api.telegram.org only to HTTPS.</summary>
    private static TelegramOptions WithWebhook(TelegramOptions options, IConfiguration section)
    {
        string[] schemes = options.ApiBaseUrl.Scheme == "http" ? ["https", "http"] : ["https"];
        var url = Url(section, nameof(WebhookUrl), schemes);
        Demand(url is not null, nameof(WebhookUrl), "the public https address of this bot when the mode is Webhook");
        var secret = Text(section, nameof(WebhookSecret)) ?? "";
        Demand(SecretShape().IsMatch(secret), nameof(WebhookSecret), "1 to 256 letters, digits, _ or - when the mode is Webhook");
        return options with
        {
            WebhookUrl = url!.AbsolutePath == "/" ? new Uri(url, TelegramWebhook.Path) : url,
            WebhookSecret = secret,
        };
    }

    private static Uri? Url(IConfiguration section, string key, string[] schemes)
    {
        if (Text(section, key) is not { } text) return null;
        var valid = Uri.TryCreate(text, UriKind.Absolute, out var url) && schemes.Contains(url.Scheme) && url.Query.Length == 0;
        Demand(valid, key, $"a full address that starts with {string.Join(" or ", schemes.Select(scheme => scheme + "://"))}");
        return url;
    }

    private static string? Text(IConfiguration section, string key) =>
        section[key]?.Trim() is { Length: > 0 } text ? text : null;

    private static void Demand(bool valid, string key, string whatToSet)
    {
        if (valid) return;
        throw new OptionsValidationException(Section, typeof(TelegramOptions), [$"Set {Section}:{key} to {whatToSet}."]);
    }

    [GeneratedRegex(@"^[1-9][0-9]*:[A-Za-z0-9_-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenShape();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretShape();
}
