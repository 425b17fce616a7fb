using System.Text.Json;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloBot;

/// <summary>Hands events to the inbox, however they came in.</summary>
internal sealed class ZaloBotIntake(ZaloBotApi api, IInbox inbox, ILogger<ZaloBotIntake> log)
{
    private readonly UpdateIntake intake = new(ZaloBotChannel.Provider, inbox, log);

    /// <summary>Takes one event. True once Zalo may forget it: it is stored, or there is nothing in it for the bot.</summary>
    public async Task<bool> Take(JsonElement json, CancellationToken cancel)
    {
        if (api.Me is not { } me) return false;
        if (ZaloBotUpdates.Read(json) is { } update) return await intake.Take(ZaloBotUpdates.Id(update), () => ZaloBotUpdates.ToIncoming(update, me), cancel);
        log.UpdateUnreadable(ZaloBotChannel.Provider, null);
        return true;
    }
}
