using CommunityBot.Host.Channels.BotApi;

namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>What a webhook's signature begins with; sources disagree.</summary>
internal enum SignatureFirstTerm
{
    /// <summary>The app's id.</summary>
    AppId,

    /// <summary>The official account's id.</summary>
    OaId,
}

/// <summary>Where a webhook's signature takes its time from; sources disagree.</summary>
internal enum SignatureTimestamp
{
    /// <summary>The field <c>timestamp</c> of the body.</summary>
    Body,

    /// <summary>The header <c>X-ZEvent-Timestamp</c>.</summary>
    Header,
}

/// <summary>The settings under <c>Channels:ZaloOa</c>, checked.</summary>
/// <param name="AppId">The app's id in the developer console.</param>
/// <param name="SecretKey">The app's secret, for the tokens.</param>
/// <param name="RefreshToken">The first refresh token; each is used once and the program keeps the next ones itself.</param>
internal sealed record ZaloOaOptions(string AppId, string SecretKey, string RefreshToken)
{
    private const string Section = "Channels:ZaloOa";

    /// <summary>Where messages are sent to.</summary>
    public required Uri ApiBaseUrl { get; init; }

    /// <summary>Where tokens come from.</summary>
    public required Uri OauthBaseUrl { get; init; }

    /// <summary>The secret of webhook signatures: the OA's secret key, or else the app's.</summary>
    public required string WebhookSecret { get; init; }

    /// <summary>What signatures begin with.</summary>
    public required string SignatureStart { get; init; }

    /// <summary>Where signatures take their time from.</summary>
    public SignatureTimestamp SignatureTimestamp { get; init; }

    /// <summary>The <c>template_type</c> of texts with buttons; null leaves it out, as some saw it.</summary>
    public string? ButtonTemplate { get; init; }

    /// <summary>Messages a month that the plan allows; null for any number.</summary>
    public int? MonthlyQuota { get; init; }

    /// <summary>The proxy all calls go through.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Reads the settings; null when no app id is set, which turns the channel off.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A value is wrong.</exception>
    public static ZaloOaOptions? Read(IConfiguration configuration)
    {
        var settings = new ChannelSettings(configuration, Section);
        if (settings.Text(nameof(AppId)) is not { } appId) return null;
        var secret = Needed(settings, nameof(SecretKey), "the app's secret key from the developer console");
        var oaId = settings.Text("OaId");
        var startsWithOa = settings.Choice(nameof(SignatureFirstTerm), SignatureFirstTerm.AppId) == SignatureFirstTerm.OaId;
        settings.Demand(!startsWithOa || oaId is not null, "OaId", "the official account's id, which SignatureFirstTerm=OaId needs");
        return new(appId, secret, Needed(settings, nameof(RefreshToken), "the refresh token from the developer console's API Explorer"))
        {
            ApiBaseUrl = settings.Url(nameof(ApiBaseUrl), "https", "http") ?? new Uri("https://openapi.zalo.me"),
            OauthBaseUrl = settings.Url(nameof(OauthBaseUrl), "https", "http") ?? new Uri("https://oauth.zaloapp.com"),
            WebhookSecret = settings.Text("OaSecretKey") ?? secret,
            SignatureStart = startsWithOa ? oaId! : appId,
            SignatureTimestamp = settings.Choice(nameof(SignatureTimestamp), SignatureTimestamp.Body),
            ButtonTemplate = settings.Text(nameof(ButtonTemplate)),
            MonthlyQuota = settings.Number(nameof(MonthlyQuota), 0) is > 0 and var quota ? quota : null,
            Proxy = settings.Proxy(),
        };
    }

    private static string Needed(ChannelSettings settings, string key, string whatToSet)
    {
        var value = settings.Text(key);
        settings.Demand(value is not null, key, whatToSet);
        return value!;
    }
}
