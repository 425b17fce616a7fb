using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloBot;

/// <summary>Puts the Zalo Bot channel into the program.</summary>
internal static class ZaloBotSetup
{
    /// <summary>The webhook's path on our side.</summary>
    public const string WebhookPath = "/channels/zalo-bot";

    private const string SecretHeader = "X-Bot-Api-Secret-Token";

    /// <summary>Adds the channel when <c>Channels:ZaloBot:Token</c> is set.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is wrong.</exception>
    public static IServiceCollection AddZaloBot(this IServiceCollection services, IConfiguration configuration)
    {
        if (ZaloBotOptions.Read(configuration) is not { } options) return services;
        services.AddSingleton(options);
        services.AddSingleton(provider => new ZaloBotApi(
            new BotApiClient(options.ApiBaseUrl, options.Token, options.Proxy, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<ILogger<ZaloBotApi>>()));
        services.AddSingleton<ZaloBotIntake>();
        services.AddSingleton<IChannel, ZaloBotChannel>();
        return options.Mode == UpdateMode.Polling
            ? services.AddHostedService<ZaloBotPoller>()
            : services.AddHostedService<ZaloBotWebhookRegistration>();
    }

    /// <summary>Opens the webhook's path when events come in that way.</summary>
    public static void MapZaloBot(this WebApplication app)
    {
        if (app.Services.GetService<ZaloBotOptions>() is not { Mode: UpdateMode.Webhook } options) return;
        var intake = app.Services.GetRequiredService<ZaloBotIntake>();
        var log = app.Services.GetRequiredService<ILogger<ZaloBotIntake>>();
        new BotApiWebhook(ZaloBotChannel.Provider, SecretHeader, options.WebhookSecret, app.Services.GetRequiredService<WrongSecrets>(), intake.Take, log).Map(app, WebhookPath);
    }
}
