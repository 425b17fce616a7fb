using System.Data;
using CommunityBot.Storage;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>The bot's data in PostgreSQL. A few workers run transactions side by side; a lock in the database keeps those of one conversation apart, in this program and in its replicas.</summary>
internal sealed class PostgresStore : IStore, IDisposable
{
    private const int Workers = 8;
    private const string MigrationLock = "SELECT pg_advisory_xact_lock(hashtextextended('communitybot migrations', 0))";
    private readonly NpgsqlDataSource source;
    private readonly PostgresWorker[] workers;

    /// <summary>Connects, brings the database to the current shape and starts the workers.</summary>
    /// <param name="connectionString">An Npgsql connection string.</param>
    /// <param name="log">For when the server fails and when it is well again.</param>
    /// <exception cref="StoreUnavailableException">The server cannot be reached or refuses, or the database is of a newer program.</exception>
    public PostgresStore(string connectionString, ILogger<PostgresStore>? log = null)
    {
        SqlTypes.Register();
        source = PostgresServer.Source(connectionString);
        try
        {
            using var connection = source.OpenConnection();
            Migrations.Apply(connection, MigrationLock);
        }
        catch (Exception problem) when (PostgresServer.Failed(problem))
        {
            source.Dispose();
            throw PostgresServer.Unavailable(problem);
        }

        var told = new StoreLog(log ?? NullLogger<PostgresStore>.Instance);
        workers = [.. Enumerable.Range(0, Workers).Select(number => new PostgresWorker(source, number, told))];
    }

    /// <inheritdoc/>
    public Task<T> Run<T>(string conversation, Func<IUnitOfWork, T> work, Action<T>? committed = null)
    {
        var item = new StoreWork<T>(conversation, work, committed);
        // One conversation always meets the same worker, so its results come out in the order of their commits.
        workers[(uint)conversation.GetHashCode(StringComparison.Ordinal) % Workers].Add(item);
        return item.Result;
    }

    /// <inheritdoc/>
    public Task<T> Read<T>(Func<IUnitOfWork, T> work) => Task.Run(() =>
    {
        try
        {
            using var connection = source.OpenConnection();
            using var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
            connection.Execute("SET TRANSACTION READ ONLY", transaction: transaction);
            return work(new SqlUnitOfWork(new SqlSession(connection, transaction)));
        }
        catch (Exception problem) when (PostgresServer.Failed(problem))
        {
            throw PostgresServer.Unavailable(problem);
        }
    });

    /// <summary>Finishes the work that waits and closes the connections.</summary>
    public void Dispose()
    {
        foreach (var worker in workers) worker.Dispose();
        source.Dispose();
    }
}
