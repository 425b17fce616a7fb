using System.Net.Sockets;
using CommunityBot.Storage;
using Npgsql;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Reaching a PostgreSQL server, and saying what is wrong with it.</summary>
internal static class PostgresServer
{
    // Statements are few and come again with every turn, so the server may as well keep their plans.
    private const int StatementsKept = 200;

    /// <summary>Reads a connection string; what it leaves open is set as the bot needs it.</summary>
    /// <exception cref="StoreUnavailableException">It is not one of PostgreSQL.</exception>
    public static NpgsqlDataSource Source(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            if (!settings.ContainsKey("Max Auto Prepare")) settings.MaxAutoPrepare = StatementsKept;
            if (!settings.ContainsKey("Application Name")) settings.ApplicationName = "communitybot";
            return NpgsqlDataSource.Create(settings);
        }
        catch (ArgumentException problem)
        {
            throw new StoreUnavailableException(
                "Database:ConnectionString is none of PostgreSQL; set it such as Host=localhost;Database=communitybot;Username=bot;Password=...", problem);
        }
    }

    /// <summary>Whether it is the server's failure. A broken rule of the data or a wrong statement is the work's own.</summary>
    public static bool Failed(Exception problem) => problem switch
    {
        PostgresException refused => refused.SqlState[..2] is not ("22" or "23" or "42"),
        NpgsqlException or SocketException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Whether the same work may succeed at once: it met other work, or the connection had died before.</summary>
    public static bool MayRetry(Exception problem) => problem is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.AdminShutdown
    } or NpgsqlException { InnerException: IOException };

    /// <summary>What happened, in one sentence that says what to do.</summary>
    public static StoreUnavailableException Unavailable(Exception problem) => new(Sentence(problem), problem);

    private static string Sentence(Exception problem) => problem is not PostgresException refused
        ? "PostgreSQL does not answer: start it, or check Host and Port in Database:ConnectionString."
        : refused.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                "PostgreSQL refuses the user: check Username and Password in Database:ConnectionString.",
            PostgresErrorCodes.InvalidCatalogName => "PostgreSQL has no such database: create it, or check Database in Database:ConnectionString.",
            PostgresErrorCodes.DiskFull => "PostgreSQL's disk is full: make room, the bot goes on by itself.",
            PostgresErrorCodes.TooManyConnections => "PostgreSQL takes no more connections: raise its max_connections or lower Maximum Pool Size in Database:ConnectionString.",
            PostgresErrorCodes.ReadOnlySqlTransaction => "PostgreSQL only reads: connect to the primary server.",
            PostgresErrorCodes.InsufficientPrivilege => "PostgreSQL does not let the user write: make the user the owner of the database.",
            _ => $"PostgreSQL failed ({refused.SqlState}): see its log; the bot goes on by itself.",
        };
}
