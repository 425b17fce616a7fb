using System.Collections.Concurrent;
using System.Data;
using CommunityBot.Storage;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>The bot's data in one SQLite file. One writer takes all waiting work into one commit, a savepoint each, so many turns share one flush to the disk.</summary>
internal sealed class SqliteStore : IStore, IDisposable
{
    private const int MostPerCommit = 256;
    private readonly string connectionString;
    private readonly BlockingCollection<StoreWork> waiting = [];
    private readonly Thread writer;

    /// <summary>Opens or creates the file, brings it to the current shape and starts the writer.</summary>
    /// <param name="connectionString">A Microsoft.Data.Sqlite connection string.</param>
    /// <exception cref="StoreUnavailableException">The file cannot be opened, or is of a newer program.</exception>
    public SqliteStore(string connectionString)
    {
        SqlTypes.Register();
        this.connectionString = connectionString;
        CreateFolder();
        using (var connection = SqliteFile.Open(connectionString)) Migrations.Apply(connection);
        writer = new Thread(WriteAll) { IsBackground = true, Name = "sqlite-writer" };
        writer.Start();
    }

    /// <inheritdoc/>
    public Task<T> Run<T>(string conversation, Func<IUnitOfWork, T> work, Action<T>? committed = null)
    {
        var item = new StoreWork<T>(conversation, work, committed);
        try
        {
            waiting.Add(item);
        }
        catch (InvalidOperationException closed)
        {
            throw new StoreUnavailableException("The program is stopping.", closed);
        }

        return item.Result;
    }

    /// <inheritdoc/>
    public Task<T> Read<T>(Func<IUnitOfWork, T> work) => Task.Run(() =>
    {
        try
        {
            using var connection = SqliteFile.Open(connectionString);
            using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
            return work(new SqlUnitOfWork(new SqlSession(connection, transaction)));
        }
        catch (SqliteException problem)
        {
            throw SqliteFile.Unavailable(problem);
        }
    });

    /// <summary>Finishes the work that waits and closes the file.</summary>
    public void Dispose()
    {
        if (waiting.IsAddingCompleted) return;
        waiting.CompleteAdding();
        writer.Join();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private void CreateFolder()
    {
        var folder = Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource);
        if (!string.IsNullOrEmpty(folder)) Directory.CreateDirectory(folder);
    }

    private void WriteAll()
    {
        SqliteConnection? connection = null;
        var batch = new List<StoreWork>();
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostPerCommit && waiting.TryTake(out var next)) batch.Add(next);
            try
            {
                connection ??= SqliteFile.Open(connectionString);
                Commit(connection, batch);
            }
            catch (Exception problem) when (problem is SqliteException or StoreUnavailableException)
            {
                var reason = problem is SqliteException fault ? SqliteFile.Unavailable(fault) : problem;
                foreach (var work in batch) work.Fail(reason);
                connection?.Dispose();
                connection = null;
            }

            batch.Clear();
        }

        connection?.Dispose();
    }

    private static void Commit(SqliteConnection connection, List<StoreWork> batch)
    {
        using var transaction = connection.BeginTransaction();
        var unit = new SqlUnitOfWork(new SqlSession(connection, transaction));
        foreach (var work in batch)
        {
            transaction.Save("work");
            if (!work.TryRun(unit, SqliteFile.Failed)) transaction.Rollback("work");
            transaction.Release("work");
        }

        transaction.Commit();
        foreach (var work in batch) work.Complete();
    }
}
