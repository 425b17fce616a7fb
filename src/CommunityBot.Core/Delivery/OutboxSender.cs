using System.Collections.Concurrent;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Delivery;

/// <summary>Sends what the outbox holds, one pump per channel. The table is read at start only; after that rows arrive from the turns that wrote them.</summary>
/// <param name="channels">The channels that are switched on.</param>
/// <param name="store">Where results are recorded.</param>
/// <param name="clock">The time.</param>
/// <param name="log">For messages given up.</param>
public sealed class OutboxSender(ChannelList channels, IStore store, TimeProvider clock, ILogger<OutboxSender> log)
{
    private const int PageSize = 500;
    private readonly ConcurrentDictionary<string, ChannelPump> pumps = new(
        channels.All.ToDictionary(channel => channel.Name, channel => new ChannelPump(channel, new DeliveryRecord(store, clock, log, isCounted: channel.Limits.MonthlyQuota is not null), clock), StringComparer.Ordinal));

    /// <summary>How many messages of a channel's lane wait or are under way.</summary>
    public int Count(string channel, Lane lane) => pumps.TryGetValue(channel, out var pump) ? pump.Count(lane) : 0;

    /// <summary>How many replies a chat waits for only because they come faster than they can be sent: not while its provider keeps them waiting.</summary>
    public int Behind(ChatAddress chat) => pumps.TryGetValue(chat.Channel, out var pump) ? pump.Behind(chat.ChatId) : 0;

    /// <summary>Takes stored messages to be sent. Those of channels that are switched off stay in the table.</summary>
    public void Enqueue(IReadOnlyList<OutboxRow> rows)
    {
        foreach (var row in rows)
        {
            if (pumps.TryGetValue(row.Channel, out var pump)) pump.Add(row);
        }
    }

    /// <summary>Takes over what an earlier run of the program left waiting. To be called before any channel receives, so that no row is taken twice.</summary>
    public async Task Load()
    {
        long after = 0;
        IReadOnlyList<OutboxRow> page;
        do
        {
            page = await store.Read(work => work.Outbox.Waiting(after, PageSize));
            Enqueue(page);
            if (page.Count > 0) after = page[^1].Id;
        }
        while (page.Count == PageSize);
    }

    /// <summary>Sends until cancelled.</summary>
    public Task Run(CancellationToken cancel) => Task.WhenAll(pumps.Values.Select(pump => pump.Run(cancel)));

    /// <summary>Completes when nothing can be sent now: all is sent, or waits for a later moment.</summary>
    public Task WhenIdle() => Task.WhenAll(pumps.Values.Select(pump => pump.WhenIdle()));
}
