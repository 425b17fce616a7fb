using System.Text.Json;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Storage;

namespace CommunityBot.Host.Channels.ZaloBot;

/// <summary>Asks Zalo for events. Zalo hands each out once and keeps no copy, so one is stored before the next is asked for.</summary>
internal sealed class ZaloBotPoller(ZaloBotApi api, ZaloBotIntake intake, IReplicas replicas, TimeProvider time, ILogger<ZaloBotPoller> log) : BackgroundService
{
    /// <summary>Keeps a server that does not hold the call from being asked in a hot loop.</summary>
    private static readonly TimeSpan IdleWait = TimeSpan.FromMilliseconds(250);

    private readonly BotApiPause pause = new(ZaloBotChannel.Provider, time, log);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await pause.UntilGranted(api.GetMe, stoppingToken);
        await replicas.WhileHeld(ended => Poll(ended, stoppingToken), stoppingToken);
    }

    /// <summary>A call under way when the lease is lost is let finish: nobody else would get what it brings.</summary>
    private async Task Poll(CancellationToken ended, CancellationToken stop)
    {
        await api.DeleteWebhook(stop); // Zalo gives nothing to who asks while a webhook is set; that there was none is no failure.
        while (!ended.IsCancellationRequested) await PollOnce(stop);
    }

    private async Task PollOnce(CancellationToken cancel)
    {
        switch (await api.GetUpdates(cancel))
        {
            case BotApiResult.Success { Result: { ValueKind: JsonValueKind.Object } update }:
                while (!await intake.Take(update, CancellationToken.None)) await pause.AfterOwnFailure(cancel);
                pause.Reset();
                break;
            case BotApiResult.Refused { Code: StatusCodes.Status408RequestTimeout }:
                pause.Reset();
                await Task.Delay(IdleWait, time, cancel);
                break;
            case var failure:
                await pause.After(failure, cancel);
                break;
        }
    }
}
