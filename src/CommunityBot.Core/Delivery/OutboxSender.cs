using System.Collections.Concurrent;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Delivery;

/// <summary>
/// Sends what the outbox holds, one pump per channel. A program that is alone reads the table at start only; after that rows arrive from the turns that
/// wrote them. Of several programs the holder of the lease sends to providers, and reads from the table what turns anywhere wrote.
/// </summary>
public sealed class OutboxSender
{
    private const int PageSize = 500;
    private readonly ConcurrentDictionary<string, ChannelPump> pumps = new(StringComparer.Ordinal);
    private readonly ChannelList channels;
    private readonly IStore store;
    private readonly IReplicas replicas;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly OutboxFeed feed;

    /// <summary>Prepares it.</summary>
    /// <param name="channels">The channels that are switched on.</param>
    /// <param name="store">Where results are recorded.</param>
    /// <param name="replicas">The programs on the same database.</param>
    /// <param name="clock">The time.</param>
    /// <param name="log">For messages given up.</param>
    public OutboxSender(ChannelList channels, IStore store, IReplicas replicas, TimeProvider clock, ILogger<OutboxSender> log)
    {
        (this.channels, this.store, this.replicas, this.clock, this.log) = (channels, store, replicas, clock, log);
        feed = new OutboxFeed(Load, Load, clock);
        foreach (var channel in channels.All) Renew(channel);
        replicas.Listen(Hear);
    }

    /// <summary>How many messages of a channel's lane wait or are under way in this program.</summary>
    public int Count(string channel, Lane lane) => pumps.TryGetValue(channel, out var pump) ? pump.Count(lane) : 0;

    /// <summary>How many replies a chat waits for only because they come faster than they can be sent: not while its provider keeps them waiting.</summary>
    public int Behind(ChatAddress chat) => pumps.TryGetValue(chat.Channel, out var pump) ? pump.Behind(chat.ChatId) : 0;

    /// <summary>Takes stored messages to be sent. Those of channels that are switched off stay in the table.</summary>
    public void Enqueue(IReadOnlyList<OutboxRow> rows)
    {
        var (isAlone, isHolder) = (replicas.IsAlone, replicas.IsHolder);
        foreach (var row in rows)
        {
            if (isAlone) Add(row);
            else Share(row, isHolder);
        }
    }

    /// <summary>Takes over what an earlier run of the program left waiting. A program that is alone calls it before any channel receives, so that each chat's messages keep their order.</summary>
    public async Task Load()
    {
        long after = 0;
        IReadOnlyList<OutboxRow> page;
        do
        {
            page = await Read(work => work.Outbox.Waiting(after, PageSize));
            if (page.Count > 0) after = page[^1].Id;
        }
        while (page.Count == PageSize);
    }

    /// <summary>Sends until cancelled.</summary>
    public Task Run(CancellationToken stop) =>
        Task.WhenAll([.. Pumps(isMailbox: true).Select(pump => pump.Run(stop, stop)), replicas.WhileHeld(ended => Send(stop, ended), stop)]);

    /// <summary>Completes when nothing can be sent now: all is sent, or waits for a later moment.</summary>
    public Task WhenIdle() => Task.WhenAll(pumps.Values.Select(pump => pump.WhenIdle()));

    private async Task Send(CancellationToken stop, CancellationToken ended)
    {
        var reading = replicas.IsAlone ? Task.CompletedTask : feed.Run(ended);
        await Task.WhenAll([.. Pumps(isMailbox: false).Select(pump => pump.Run(stop, ended)), reading]);
        foreach (var channel in Channels(isMailbox: false)) Renew(channel); // what waits is another's now
    }

    private void Add(OutboxRow row)
    {
        if (pumps.TryGetValue(row.Channel, out var pump)) pump.Add(row);
    }

    /// <summary>A reply to a provider goes by way of the table, because an earlier one to the same chat may come from another program. Bulk need not keep that order.</summary>
    private void Share(OutboxRow row, bool isHolder)
    {
        var isMailbox = IsMailbox(row.Channel);
        if (isMailbox || !isHolder) replicas.Announce(row.Chat);
        if (isMailbox || (isHolder && row.Lane == Lane.Bulk)) Add(row);
        else if (isHolder) feed.Tell(row.Chat);
    }

    private void Hear(ChatAddress chat)
    {
        if (replicas.IsHolder && !IsMailbox(chat.Channel)) feed.Tell(chat);
    }

    private Task Load(IReadOnlyList<ChatAddress> chats) => Read(work => [.. chats.SelectMany(work.Outbox.Waiting)]);

    private async Task<IReadOnlyList<OutboxRow>> Read(Func<IUnitOfWork, IReadOnlyList<OutboxRow>> waiting)
    {
        foreach (var pump in pumps.Values) pump.BeginReading();
        try
        {
            var rows = await store.Read(waiting);
            foreach (var row in rows) Add(row);
            return rows;
        }
        finally
        {
            foreach (var pump in pumps.Values) pump.EndReading();
        }
    }

    private void Renew(IChannel channel)
    {
        var record = new DeliveryRecord(store, clock, log, isCounted: channel.Limits.MonthlyQuota is not null);
        pumps[channel.Name] = new ChannelPump(channel, record, () => channel.IsMailbox || replicas.IsHolder, clock);
    }

    private bool IsMailbox(string channel) => channels.Find(channel)?.IsMailbox == true;

    private IEnumerable<IChannel> Channels(bool isMailbox) => channels.All.Where(channel => channel.IsMailbox == isMailbox);

    private IEnumerable<ChannelPump> Pumps(bool isMailbox) => Channels(isMailbox).Select(channel => pumps[channel.Name]);
}
