using System.Collections.Concurrent;
using System.Threading.Channels;
using CommunityBot.Messaging;
using Dapper;
using Npgsql;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>
/// Tells replicas by PostgreSQL's NOTIFY to which chats there are messages. It does so after the commit that stored them, since commits that
/// notify queue up behind each other.
/// </summary>
internal sealed class Announcements : IDisposable
{
    /// <summary>What replicas LISTEN to.</summary>
    public const string Topic = "communitybot";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly string self = Guid.NewGuid().ToString("n");
    private readonly Channel<ChatAddress> waiting = Channel.CreateUnbounded<ChatAddress>();
    private readonly ConcurrentBag<Action<ChatAddress>> listeners = [];
    private readonly NpgsqlDataSource source;
    private readonly CancellationTokenSource stop = new();
    private readonly Task sending;

    /// <summary>Begins to send.</summary>
    /// <param name="connectionString">An Npgsql connection string.</param>
    public Announcements(string connectionString)
    {
        source = PostgresServer.Source(connectionString);
        sending = Task.Run(SendAll);
    }

    /// <summary>Has each chat handed over that another replica announces.</summary>
    public void Listen(Action<ChatAddress> heard) => listeners.Add(heard);

    /// <summary>Announces messages to a chat.</summary>
    public void Send(ChatAddress chat) => waiting.Writer.TryWrite(chat);

    /// <summary>Takes what came in.</summary>
    public void Hear(string payload)
    {
        if (payload.Split(' ', 3) is not [var from, var channel, var chatId] || from == self) return;
        foreach (var listener in listeners) listener(new ChatAddress(channel, chatId));
    }

    /// <summary>Ends it; whoever looks again finds what was not announced.</summary>
    public void Dispose()
    {
        stop.Cancel();
        sending.Wait();
        source.Dispose();
        stop.Dispose();
    }

    private async Task SendAll()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stop.Token))
            {
                while (waiting.Reader.TryRead(out var chat)) words.Add($"{self} {chat.Channel} {chat.ChatId}");
                while (!await TrySend([.. words])) await Task.Delay(Pause, stop.Token);
                words.Clear();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private async Task<bool> TrySend(string[] words)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(stop.Token);
            await connection.ExecuteAsync($"SELECT pg_notify('{Topic}', word) FROM unnest(@words) word", new { words });
            return true;
        }
        catch (Exception problem) when (PostgresServer.Failed(problem))
        {
            return false;
        }
    }
}
