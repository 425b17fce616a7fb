using CommunityBot.Host.Channels.BotApi;

namespace CommunityBot.Host.Channels.ZaloBot;

/// <summary>Tells Zalo at start where to post events.</summary>
internal sealed class ZaloBotWebhookRegistration(ZaloBotApi api, ZaloBotOptions options, IHostApplicationLifetime program, TimeProvider time, ILogger<ZaloBotWebhookRegistration> log)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = new BotApiPause(ZaloBotChannel.Provider, time, log);
        await pause.UntilGranted(api.GetMe, stoppingToken);
        // Zalo tries the address at once, so the program must listen already.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = program.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await pause.UntilGranted(cancel => api.SetWebhook(options.WebhookUrl!, options.WebhookSecret!, cancel), stoppingToken);
    }
}
