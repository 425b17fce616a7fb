using CommunityBot.Messaging;

namespace CommunityBot.Delivery;

/// <summary>The channels that are switched on, by name.</summary>
/// <param name="all">One of each name.</param>
public sealed class ChannelList(IEnumerable<IChannel> all)
{
    private readonly Dictionary<string, IChannel> byName = all.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<IChannel> All => byName.Values;

    /// <summary>The channel with this name, or null when it is switched off.</summary>
    public IChannel? Find(string name) => byName.GetValueOrDefault(name);
}
