using System.Collections.Concurrent;
using CommunityBot.Storage;
using Dapper;
using Npgsql;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>A thread that runs the work of some conversations, each in its own transaction.</summary>
internal sealed class PostgresWorker : IDisposable
{
    private const int MostAttempts = 10;
    private const int LongestPause = 40; // milliseconds, longer with each attempt
    private readonly NpgsqlDataSource source;
    private readonly StoreLog log;
    private readonly WorkQueue queue;

    /// <summary>Starts it.</summary>
    /// <param name="source">Gives connections.</param>
    /// <param name="number">Tells workers apart.</param>
    /// <param name="log">Takes how it went.</param>
    public PostgresWorker(NpgsqlDataSource source, int number, StoreLog log)
    {
        (this.source, this.log) = (source, log);
        queue = new WorkQueue($"postgres-{number}", RunAll);
    }

    /// <summary>Takes work on.</summary>
    /// <exception cref="StoreUnavailableException">The program is stopping.</exception>
    public void Add(StoreWork work) => queue.Add(work);

    /// <summary>Finishes the work that waits.</summary>
    public void Dispose() => queue.Dispose();

    private void RunAll(BlockingCollection<StoreWork> waiting)
    {
        foreach (var work in waiting.GetConsumingEnumerable())
        {
            try
            {
                Commit(work);
                log.Tell(now: null);
            }
            catch (Exception problem) when (PostgresServer.Failed(problem))
            {
                var reason = PostgresServer.Unavailable(problem);
                log.Tell(reason.Message);
                work.Fail(reason);
                continue;
            }

            work.Complete();
        }
    }

    private void Commit(StoreWork work)
    {
        for (var attempt = 1; ; attempt++)
        {
            var committing = false;
            try
            {
                using var connection = source.OpenConnection();
                using var transaction = connection.BeginTransaction();
                connection.Execute("SELECT pg_advisory_xact_lock(hashtextextended(@Conversation, 0))", new { work.Conversation }, transaction);
                if (!work.TryRun(new SqlUnitOfWork(new SqlSession(connection, transaction, SqlSession.LockMember)), PostgresServer.Failed)) return;
                committing = true;
                transaction.Commit();
                return;
            }
            catch (Exception problem) when (!committing && attempt < MostAttempts && PostgresServer.MayRetry(problem))
            {
                // Nothing was written. Once a commit is on its way, though, nobody knows whether it came through: that is for the caller.
                // Those who met crosswise would meet again if they came back at the same moment.
                Thread.Sleep(Random.Shared.Next(LongestPause * attempt));
            }
        }
    }
}
