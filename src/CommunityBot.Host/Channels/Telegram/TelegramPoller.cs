using System.Collections.Concurrent;
using System.Text.Json;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Storage;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Asks Telegram for updates. The offset, which makes Telegram forget, moves only past what is stored.</summary>
internal sealed class TelegramPoller(TelegramApi api, TelegramIntake intake, IReplicas replicas, TimeProvider time, ILogger<TelegramPoller> log) : BackgroundService
{
    /// <summary>Keeps a server that does not hold the call from being asked in a hot loop.</summary>
    private static readonly TimeSpan IdleWait = TimeSpan.FromMilliseconds(250);

    private readonly BotApiPause pause = new(TelegramChannel.Provider, time, log);

    /// <summary>Updates that are stored while one before them is not yet: Telegram will hand them out again.</summary>
    private readonly ConcurrentDictionary<long, bool> stored = new();

    private long? offset;
    private bool webhookRemoved;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await pause.UntilGranted(api.GetMe, stoppingToken);
        await replicas.WhileHeld(Poll, stoppingToken);
    }

    private async Task Poll(CancellationToken ended)
    {
        while (true) await PollOnce(ended);
    }

    private async Task PollOnce(CancellationToken cancel)
    {
        switch (await api.GetUpdates(offset, cancel))
        {
            case BotApiResult.Success { Result: { ValueKind: JsonValueKind.Array } updates }:
                await Take(updates, cancel);
                break;
            case BotApiResult.Refused { Code: 409 } refused when !webhookRemoved && refused.Description.Contains("webhook is active", StringComparison.Ordinal):
                await pause.UntilGranted(api.DeleteWebhook, cancel);
                webhookRemoved = true;
                log.WebhookRemoved();
                break;
            case var failure:
                await pause.After(failure, cancel);
                break;
        }
    }

    private async Task Take(JsonElement batch, CancellationToken cancel)
    {
        var updates = batch.EnumerateArray().Select(intake.Read).OfType<TelegramUpdate>().OrderBy(update => update.UpdateId).ToList();
        await Task.WhenAll(updates.GroupBy(update => update.ChatId).Select(chat => TakeInOrder(chat, cancel)));
        if (!MoveOffset(updates))
        {
            await pause.AfterOwnFailure(cancel);
            return;
        }

        pause.Reset();
        if (updates.Count == 0) await Task.Delay(IdleWait, time, cancel);
    }

    private async Task TakeInOrder(IEnumerable<TelegramUpdate> chat, CancellationToken cancel)
    {
        foreach (var update in chat)
        {
            if (stored.ContainsKey(update.UpdateId)) continue;
            if (!await intake.Take(update, cancel)) return;
            stored[update.UpdateId] = true;
        }
    }

    /// <summary>Moves past the stored updates up to the first that is not. Whether all were stored.</summary>
    private bool MoveOffset(List<TelegramUpdate> updates)
    {
        foreach (var update in updates)
        {
            if (!stored.TryRemove(update.UpdateId, out _)) return false;
            offset = update.UpdateId + 1;
        }

        return true;
    }
}
