using System.Collections.Concurrent;
using System.Text.Json;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Hands updates to the inbox, however they came in.</summary>
internal sealed class TelegramIntake(TelegramApi api, IInbox inbox, ILogger<TelegramIntake> log)
{
    /// <summary>After so many unforeseen failures an update is given up, so that it cannot stop those behind it for a day.</summary>
    private const int MaxAttempts = 5;

    private readonly ConcurrentDictionary<long, int> attempts = new();

    /// <summary>Takes one update. True once Telegram may forget it: it is stored, or there is nothing in it for the bot.</summary>
    public async Task<bool> Take(TelegramUpdate update, CancellationToken cancel)
    {
        if (api.Me is not { } me || !await TryStore(update, me, cancel)) return false;
        attempts.TryRemove(update.UpdateId, out _);

        // Nobody waits for this: a lost or late answer only leaves the little clock on the button, and there is nothing to do about it.
        if (update.CallbackQuery is { } tap) _ = api.AnswerCallbackQuery(tap.Id, CancellationToken.None);
        return true;
    }

    /// <summary>Reads one update. One of an unknown shape comes out empty, so that it is passed over; null when it has not even an id.</summary>
    public TelegramUpdate? Read(JsonElement json)
    {
        if (json.TryRead(TelegramJson.Default.TelegramUpdate) is { } update) return update;
        var updateId = json.Number("update_id");
        log.UpdateUnreadable(updateId);
        return updateId is { } id ? new TelegramUpdate(id) : null;
    }

    private async Task<bool> TryStore(TelegramUpdate update, TelegramUser me, CancellationToken cancel)
    {
        try
        {
            if (TelegramUpdates.ToIncoming(update, me) is { } message) await inbox.Accept(message, cancel);
            return true;
        }
        catch (InboxUnavailableException)
        {
            log.UpdateNotStored(update.UpdateId, "the inbox is not available");
            return false;
        }
#pragma warning disable CA1031 // Whatever fails here must stop neither the loop nor the updates of other chats.
        catch (Exception error) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return IsGivenUp(update.UpdateId, error);
        }
    }

    private bool IsGivenUp(long updateId, Exception error)
    {
        var count = attempts.AddOrUpdate(updateId, 1, static (_, before) => before + 1);
        var givenUp = count >= MaxAttempts;
        if (givenUp) log.UpdateGivenUp(updateId, count, error.GetType().Name, error.StackTrace);
        else log.UpdateNotStored(updateId, error.GetType().Name);
        return givenUp;
    }
}
