using System.Diagnostics;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Dapper;
using Npgsql;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>
/// The programs on one PostgreSQL database. The lease is an advisory lock of a session that each program keeps open; the server frees it as soon as
/// the session ends, and ends a session that has been silent for a while. The same session hears what the others announce, and holds the
/// number that tells this program's row ids from theirs.
/// </summary>
internal sealed partial class PostgresReplicas : IReplicas, IDisposable
{
    private const int ConnectSeconds = 5;
    private const int AnswerSeconds = 8;
    private const string Prepare = $"SET idle_session_timeout = '12s'; LISTEN {Announcements.Topic}";
    private const string TryTake = "SELECT pg_try_advisory_lock(hashtextextended('communitybot lease', 0))";
    private static readonly string TakeNode = $"SELECT node FROM generate_series(0, {NewId.Nodes - 1}) node WHERE pg_try_advisory_lock(hashtext('communitybot ids'), node) LIMIT 1";
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(10); // below the 12 s after which the server ends the session
    private readonly Lease lease = new(Trust);
    private readonly Announcements announcements;
    private readonly NpgsqlDataSource source;
    private readonly ILogger log;
    private readonly Thread thread; // of its own, because the lease must be confirmed however busy the program is
    private volatile bool isStopping;
    private string? told;

    /// <summary>Begins to listen and to try for the lease.</summary>
    /// <param name="connectionString">An Npgsql connection string; its server must not be behind a pooler that shares sessions.</param>
    /// <param name="log">For whose turn it is.</param>
    public PostgresReplicas(string connectionString, ILogger<PostgresReplicas> log)
    {
        this.log = log;
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "communitybot lease",
            Pooling = false,
            Timeout = ConnectSeconds,
            CommandTimeout = AnswerSeconds,
            CancellationTimeout = -1, // a session that does not answer is given up at once
        });
        announcements = new Announcements(connectionString);
        thread = new Thread(Run) { IsBackground = true, Name = "postgres-lease" };
        thread.Start();
    }

    /// <inheritdoc/>
    public bool IsAlone => false;

    /// <inheritdoc/>
    public bool IsHolder => lease.IsHeld;

    /// <inheritdoc/>
    public Task WhileHeld(Func<CancellationToken, Task> work, CancellationToken stop) => lease.While(work, stop);

    /// <inheritdoc/>
    public void Announce(ChatAddress chat) => announcements.Send(chat);

    /// <inheritdoc/>
    public void Listen(Action<ChatAddress> heard) => announcements.Listen(heard);

    /// <summary>Gives the lease up and stops listening; to be called when all work has ended.</summary>
    public void Dispose()
    {
        isStopping = true;
        announcements.Dispose();
        thread.Join();
        source.Dispose();
    }

    private void Run()
    {
        while (!isStopping)
        {
            try
            {
                Hold();
            }
            catch (Exception problem) when (problem is NpgsqlException or TimeoutException || PostgresServer.Failed(problem))
            {
                Tell(PostgresServer.Unavailable(problem).Message);
                Thread.Sleep(Beat);
            }
            finally
            {
                lease.GiveUp();
            }
        }
    }

    /// <summary>Opens a session, and keeps the lease as long as the session lives once it is free.</summary>
    private void Hold()
    {
        using var session = source.OpenConnection();
        session.Notification += (_, notice) => announcements.Hear(notice.Payload);
        session.Execute(Prepare);
        if (session.ExecuteScalar<int?>(TakeNode) is { } node) NewId.UseNode(node);
        while (!isStopping)
        {
            var asked = Stopwatch.GetTimestamp();
            if (lease.IsTaken) session.Execute("SELECT 1");
            if (lease.IsTaken || session.ExecuteScalar<bool>(TryTake)) Confirm(asked);
            while (Beat - Stopwatch.GetElapsedTime(asked) is var rest && rest > TimeSpan.Zero && !isStopping) session.Wait(rest);
        }
    }

    private void Confirm(long asked)
    {
        if (!lease.IsTaken) LogTaken(log);
        lease.Confirm(asked);
        told = null;
    }

    private void Tell(string problem)
    {
        if (told != problem) LogLost(log, problem);
        told = problem;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This replica holds the lease: it polls, sends and writes the tallies.")]
    private static partial void LogTaken(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "This replica cannot hold the lease: it neither polls nor sends. {Problem}")]
    private static partial void LogLost(ILogger logger, string problem);
}
