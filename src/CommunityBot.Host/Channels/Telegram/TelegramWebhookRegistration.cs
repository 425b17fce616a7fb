using CommunityBot.Host.Channels.BotApi;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Tells Telegram at start where to post updates.</summary>
internal sealed class TelegramWebhookRegistration(TelegramApi api, TelegramOptions options, TimeProvider time, ILogger<TelegramWebhookRegistration> log)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = new BotApiPause(TelegramChannel.Provider, time, log);
        await pause.UntilGranted(api.GetMe, stoppingToken);
        await pause.UntilGranted(cancel => api.SetWebhook(options.WebhookUrl!, options.WebhookSecret!, cancel), stoppingToken);
    }
}
