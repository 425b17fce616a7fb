using System.Text.Json;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Hands updates to the inbox, however they came in.</summary>
internal sealed class TelegramIntake(TelegramApi api, IInbox inbox, ILogger<TelegramIntake> log)
{
    private readonly UpdateIntake intake = new(TelegramChannel.Provider, inbox, log);

    /// <summary>Takes one update. True once Telegram may forget it: it is stored, or there is nothing in it for the bot.</summary>
    public async Task<bool> Take(TelegramUpdate update, CancellationToken cancel)
    {
        if (api.Me is not { } me || !await intake.Take(update.UpdateId.ToString(), () => TelegramUpdates.ToIncoming(update, me), cancel)) return false;

        // Nobody waits for this: a lost or late answer only leaves the little clock on the button, and there is nothing to do about it.
        if (update.CallbackQuery is { } tap) _ = api.AnswerCallbackQuery(tap.Id, CancellationToken.None);
        return true;
    }

    /// <summary>Takes one update as Telegram wrote it; one that cannot be read is passed over.</summary>
    public async Task<bool> Take(JsonElement json, CancellationToken cancel) => Read(json) is not { } update || await Take(update, cancel);

    /// <summary>Reads one update. One of an unknown shape comes out empty, so that it is passed over; null when it has not even an id.</summary>
    public TelegramUpdate? Read(JsonElement json)
    {
        if (json.TryRead(TelegramJson.Default.TelegramUpdate) is { } update) return update;
        var updateId = json.Number("update_id");
        log.UpdateUnreadable(TelegramChannel.Provider, updateId?.ToString());
        return updateId is { } id ? new TelegramUpdate(id) : null;
    }
}
