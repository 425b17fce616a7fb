namespace CommunityBot.Storage;

/// <summary>What channels keep between runs, as small texts by channel and name: tokens that renew themselves, keys, counters.</summary>
public interface IChannelState
{
    /// <summary>The text, or null.</summary>
    string? Find(string channel, string name);

    /// <summary>Writes the text; null removes it.</summary>
    void Save(string channel, string name, string? value);

    /// <summary>Adds to a number that begins at 0. Returns the sum.</summary>
    long Add(string channel, string name, long more);
}
