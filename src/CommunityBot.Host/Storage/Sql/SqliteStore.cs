using System.Collections.Concurrent;
using System.Data;
using CommunityBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>The bot's data in one SQLite file. One writer takes all waiting work into one commit, so many turns share one flush to the disk; work that fails is undone alone.</summary>
internal sealed class SqliteStore : IStore, IDisposable
{
    private const int MostPerCommit = 256;
    private readonly string connectionString;
    private readonly string path;
    private readonly StoreLog log;
    private readonly WorkQueue writer;
    private long length;

    /// <summary>Opens or creates the file, brings it to the current shape and starts the writer.</summary>
    /// <param name="connectionString">A Microsoft.Data.Sqlite connection string.</param>
    /// <param name="log">For when the file fails and when it is well again.</param>
    /// <exception cref="StoreUnavailableException">The file cannot be opened, or is of a newer program.</exception>
    public SqliteStore(string connectionString, ILogger<SqliteStore>? log = null)
    {
        SqlTypes.Register();
        this.connectionString = connectionString;
        this.log = new StoreLog(log ?? NullLogger<SqliteStore>.Instance);
        path = SqliteFile.PathOf(connectionString);
        PrivateFile.Create(path);
        Migrate();
        writer = new WorkQueue("sqlite-writer", WriteAll);
    }

    /// <inheritdoc/>
    public Task<T> Run<T>(string conversation, Func<IUnitOfWork, T> work, Action<T>? committed = null)
    {
        var item = new StoreWork<T>(conversation, work, committed);
        writer.Add(item);
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
        if (writer.IsClosed) return;
        writer.Dispose();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private void Migrate()
    {
        try
        {
            using var connection = SqliteFile.Open(connectionString);
            Migrations.Apply(connection);
        }
        catch (SqliteException problem)
        {
            throw SqliteFile.Unavailable(problem);
        }
    }

    private void WriteAll(BlockingCollection<StoreWork> waiting)
    {
        SqlStatements? statements = null;
        var batch = new List<StoreWork>();
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostPerCommit && waiting.TryTake(out var next)) batch.Add(next);
            try
            {
                statements ??= new SqlStatements(Open());
                CheckNotTruncated();
                Commit(statements, batch);
            }
            catch (Exception problem) when (problem is SqliteException or StoreUnavailableException)
            {
                var reason = problem is SqliteException fault ? SqliteFile.Unavailable(fault) : problem;
                log.Tell(reason.Message);
                foreach (var work in batch) work.Fail(reason);
                Close(statements);
                statements = null;
            }

            batch.Clear();
        }

        Close(statements);
    }

    private static void Close(SqlStatements? statements)
    {
        statements?.Dispose();
        SqliteFile.Close((SqliteConnection?)statements?.Connection);
    }

    /// <summary>The file never shrinks by itself. SQLite looks only when it opens it, and would until then go on writing onto what is left.</summary>
    private void CheckNotTruncated()
    {
        var now = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        if (now < length) throw new StoreUnavailableException(SqliteFile.Damaged);
        length = now;
    }

    /// <summary>A damaged file often opens well; it is trusted again only once it was checked whole.</summary>
    private SqliteConnection Open()
    {
        if (log.Problem == SqliteFile.Damaged && SqliteCheck.Problem(path) is not null)
        {
            throw new StoreUnavailableException(SqliteFile.Damaged);
        }

        length = 0;
        return SqliteFile.Open(connectionString);
    }

    private void Commit(SqlStatements statements, List<StoreWork> batch)
    {
        if (!TryWriteTogether(statements, batch)) WriteEachAlone(statements, batch);
        log.Tell(now: null);
        foreach (var work in batch) work.Complete();
    }

    /// <summary>Nearly always nothing fails. Then no savepoint is needed, for which SQLite copies each page that a turn changes.</summary>
    private static bool TryWriteTogether(SqlStatements statements, List<StoreWork> batch)
    {
        using var transaction = statements.Connection.BeginTransaction();
        var unit = new SqlUnitOfWork(new SqlSession(statements, transaction));
        if (!batch.TrueForAll(work => work.TryRun(unit, SqliteFile.Failed))) return false;
        transaction.Commit();
        return true;
    }

    private static void WriteEachAlone(SqlStatements statements, List<StoreWork> batch)
    {
        using var transaction = statements.Connection.BeginTransaction();
        var unit = new SqlUnitOfWork(new SqlSession(statements, transaction));
        foreach (var work in batch)
        {
            transaction.Save("work");
            if (!work.TryRun(unit, SqliteFile.Failed)) transaction.Rollback("work");
            transaction.Release("work");
        }

        transaction.Commit();
    }
}
