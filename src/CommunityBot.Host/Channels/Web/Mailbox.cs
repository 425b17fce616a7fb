using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Channels.Web;

/// <summary>Reads the messages to one chat, each once. Row ids are made before their transaction commits, so a smaller id can appear after a larger one
/// (two replicas, a long digest): the newest rows are read again until they are old enough to have no such latecomer.</summary>
/// <param name="store">Holds the messages.</param>
/// <param name="time">Now.</param>
/// <param name="chat">Whose messages.</param>
/// <param name="position">Where an earlier reading ended, or 0.</param>
internal sealed class Mailbox(IStore store, TimeProvider time, ChatAddress chat, long position)
{
    private const int MostAtOnce = 200;
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromSeconds(30);
    private readonly HashSet<long> delivered = [];

    /// <summary>Where a later reading goes on. It may meet the newest messages again, but misses none.</summary>
    public long Position { get; private set; } = position;

    /// <summary>The messages that were not read before, in order.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public async Task<IReadOnlyList<OutboxRow>> Unread()
    {
        var rows = await store.Read(work => work.Outbox.ForChat(chat, Position, MostAtOnce));
        var unread = rows.Where(row => delivered.Add(row.Id)).ToList();
        var settled = time.GetUtcNow() - LongestTransaction;
        Position = rows.LastOrDefault(row => row.CreatedAt < settled || rows.Count == MostAtOnce)?.Id ?? Position;
        delivered.RemoveWhere(id => id <= Position);
        return unread;
    }
}
