using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Puts the Telegram channel into the program.</summary>
internal static class TelegramSetup
{
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
            new BotApiClient(options.ApiBaseUrl, options.Token, options.Proxy, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<ILogger<TelegramApi>>()));
        services.AddSingleton<TelegramIntake>();
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddHostedService<TelegramCommandMenu>();
        return options.Mode == TelegramMode.Polling
            ? services.AddHostedService<TelegramPoller>()
            : services.AddSingleton<TelegramWebhook>().AddHostedService<TelegramWebhookRegistration>();
    }

    /// <summary>Opens the webhook's path when updates come in that way.</summary>
    public static void MapTelegram(this WebApplication app)
    {
        if (app.Services.GetService<TelegramWebhook>() is not { } webhook) return;
        app.MapPost(TelegramWebhook.Path, webhook.Receive).WithMetadata(new RequestSizeLimitAttribute(TelegramWebhook.MaxBodyBytes));
    }
}
