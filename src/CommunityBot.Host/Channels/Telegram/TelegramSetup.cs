using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Puts the Telegram channel into the program.</summary>
internal static class TelegramSetup
{
    /// <summary>The webhook's path on our side.</summary>
    public const string WebhookPath = "/channels/telegram";

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>
    /// Adds the channel when <c>Channels:Telegram:Token</c> is set. It hands messages to the registered <see cref="IInbox"/>
    /// and shows the registered <see cref="BotCommand"/>s as its menu.
    /// </summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is wrong.</exception>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        if (TelegramOptions.Read(configuration) is not { } options) return services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WrongSecrets>();
        services.AddSingleton(options);
        services.AddSingleton(provider => new TelegramApi(
            TelegramClients.Create(options.Client, options, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<ILogger<TelegramApi>>()));
        services.AddSingleton<TelegramIntake>();
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddHostedService<TelegramCommandMenu>();
        return options.Mode == UpdateMode.Polling
            ? services.AddHostedService<TelegramPoller>()
            : services.AddHostedService<TelegramWebhookRegistration>();
    }

    /// <summary>Opens the webhook's path when updates come in that way.</summary>
    public static void MapTelegram(this WebApplication app)
    {
        if (app.Services.GetService<TelegramOptions>() is not { Mode: UpdateMode.Webhook } options) return;
        var intake = app.Services.GetRequiredService<TelegramIntake>();
        var log = app.Services.GetRequiredService<ILogger<TelegramIntake>>();
        new BotApiWebhook(TelegramChannel.Provider, SecretHeader, options.WebhookSecret, app.Services.GetRequiredService<WrongSecrets>(), intake.Take, log).Map(app, WebhookPath);
    }
}
