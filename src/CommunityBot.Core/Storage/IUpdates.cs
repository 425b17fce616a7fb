namespace CommunityBot.Storage;

/// <summary>Updates already handled, so that a repeated delivery does nothing.</summary>
public interface IUpdates
{
    /// <summary>Remembers an update. Returns false when it was remembered before.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <param name="updateId">The provider's id, unique within the channel.</param>
    /// <param name="at">Now.</param>
    bool Remember(string channel, string updateId, DateTimeOffset at);

    /// <summary>Forgets updates older than a moment; the provider no longer repeats them.</summary>
    /// <returns>How many were forgotten.</returns>
    int Forget(DateTimeOffset before);
}
