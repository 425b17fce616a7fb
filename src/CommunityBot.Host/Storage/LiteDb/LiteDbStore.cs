using System.Collections.Concurrent;
using CommunityBot.Host.Settings;
using CommunityBot.Storage;
using LiteDB;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>The bot's data in one LiteDB file. One thread does everything, reading too: LiteDB's transactions belong to a thread, its
/// pictures hold for one collection only, and its known races need two threads. Waiting turns share one flush to the disk.</summary>
internal sealed class LiteDbStore : IStore, IDisposable
{
    private const int MostPerFlush = 256;
    private readonly string path;
    private readonly StoreLog log;
    private readonly WorkQueue queue;
    private LiteDbFile? file;

    /// <summary>Opens or creates the file and starts the thread.</summary>
    /// <param name="connectionString"><c>Filename=...</c>.</param>
    /// <param name="log">For when the file fails and when it is well again.</param>
    /// <exception cref="SettingsException">The connection string asks for what LiteDB cannot do safely.</exception>
    /// <exception cref="StoreUnavailableException">The file cannot be opened, or is of a newer program.</exception>
    public LiteDbStore(string connectionString, ILogger<LiteDbStore> log)
    {
        path = PathOf(connectionString);
        this.log = new StoreLog(log);
        file = LiteDbFile.Open(path);
        queue = new WorkQueue("litedb", RunAll);
    }

    /// <inheritdoc/>
    public Task<T> Run<T>(string conversation, Func<IUnitOfWork, T> work, Action<T>? committed = null)
    {
        var item = new StoreWork<T>(conversation, work, committed);
        queue.Add(item);
        return item.Result;
    }

    /// <inheritdoc/>
    public Task<T> Read<T>(Func<IUnitOfWork, T> work) => Run("read", work);

    /// <summary>Finishes the work that waits and closes the file.</summary>
    public void Dispose()
    {
        if (!queue.IsClosed) queue.Dispose();
        file?.Dispose();
        file = null;
    }

    private static string PathOf(string connectionString)
    {
        var parsed = new ConnectionString(connectionString);
        if (parsed.Filename.Length == 0) throw new SettingsException("Database:ConnectionString names no file; set it to Filename=data/communitybot.litedb.");
        if (parsed.Password is null && parsed.Connection == ConnectionType.Direct) return Path.GetFullPath(parsed.Filename);
        throw new SettingsException("Database:ConnectionString must not have Password or Connection=shared: LiteDB would lose data; encrypt the disk instead.");
    }

    private void RunAll(BlockingCollection<StoreWork> waiting)
    {
        var batch = new List<StoreWork>();
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostPerFlush && waiting.TryTake(out var next)) batch.Add(next);
            try
            {
                Commit(file ??= LiteDbFile.Open(path), batch);
            }
            catch (Exception problem)
            {
                // All that escapes is the engine's: a damaged page shows itself as any exception.
                var reason = LiteDbFaults.Unavailable(problem);
                log.Tell(reason.Message);
                file?.Abandon();
                file = null;
                foreach (var work in batch) work.Fail(reason);
            }

            batch.Clear();
        }
    }

    private void Commit(LiteDbFile open, List<StoreWork> batch)
    {
        var unit = new LiteUnitOfWork(new LiteSession(open.Database));
        foreach (var work in batch)
        {
            Commit(open.Database, unit, work);
            open.Check();
        }

        open.Flush();
        log.Tell(now: null);
        foreach (var work in batch) work.Complete();
        open.Tidy();
    }

    private static void Commit(LiteDatabase database, LiteUnitOfWork unit, StoreWork work)
    {
        database.BeginTrans();
        if (!work.TryRun(unit, LiteDbFaults.IsOfDatabase)) database.Rollback();
        else if (!database.Commit()) throw new StoreUnavailableException("The database lost a transaction: nothing of it was written.");
    }
}
