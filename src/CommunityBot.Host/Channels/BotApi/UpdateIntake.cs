using System.Collections.Concurrent;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>Hands updates of a provider to the inbox, and gives up one that always fails.</summary>
/// <param name="provider">Name of the provider, for the log.</param>
/// <param name="inbox">Where they go.</param>
/// <param name="log">For updates that could not be stored.</param>
internal sealed class UpdateIntake(string provider, IInbox inbox, ILogger log)
{
    /// <summary>After so many unforeseen failures an update is given up, so that it cannot stop those behind it for a day.</summary>
    private const int MaxAttempts = 5;

    private readonly ConcurrentDictionary<string, int> attempts = new();

    /// <summary>Takes one update. True once the provider may forget it: it is stored, given up, or there is nothing in it for the bot.</summary>
    /// <param name="updateId">The provider's id of it.</param>
    /// <param name="read">Turns it into a message; null when there is nothing in it for the bot.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<bool> Take(string updateId, Func<IncomingMessage?> read, CancellationToken cancel)
    {
        try
        {
            if (read() is { } message) await inbox.Accept(message, cancel);
            attempts.TryRemove(updateId, out _);
            return true;
        }
        catch (InboxUnavailableException)
        {
            log.UpdateNotStored(provider, updateId, "the inbox is not available");
            return false;
        }
#pragma warning disable CA1031 // Whatever fails here must stop neither the loop nor the updates of other chats.
        catch (Exception error) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return IsGivenUp(updateId, error);
        }
    }

    private bool IsGivenUp(string updateId, Exception error)
    {
        var count = attempts.AddOrUpdate(updateId, 1, static (_, before) => before + 1);
        if (count < MaxAttempts)
        {
            log.UpdateNotStored(provider, updateId, error.GetType().Name);
            return false;
        }

        attempts.TryRemove(updateId, out _);
        log.UpdateGivenUp(provider, updateId, count, error.GetType().Name, error.StackTrace);
        return true;
    }
}
