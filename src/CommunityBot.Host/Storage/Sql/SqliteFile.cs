using CommunityBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Opening the file the way its promises need, and saying what is wrong with it.</summary>
internal static class SqliteFile
{
    /// <summary>What to do about a file that cannot be trusted.</summary>
    public const string Damaged = "The database file is damaged or is no database: stop the bot and restore the latest backup.";

    /// <summary>The path of the file.</summary>
    public static string PathOf(string connectionString) => Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>Opens a connection with a write-ahead log that is flushed at each commit.</summary>
    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            // The journal mode stays in the file, but the others belong to the connection and a pooled one keeps what it had.
            // Secure delete: what is erased must not stay readable in free pages.
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
            return connection;
        }
        catch (SqliteException problem)
        {
            Close(connection);
            throw Unavailable(problem);
        }
    }

    /// <summary>Closes a connection that failed, for good: a pooled one would keep the broken file open after it was mended or replaced.</summary>
    public static void Close(SqliteConnection? connection)
    {
        if (connection is null) return;
        SqliteConnection.ClearPool(connection);
        connection.Dispose();
    }

    /// <summary>Whether it is the database's failure. A broken rule of the data (a constraint) or a wrong statement is the work's own.</summary>
    public static bool Failed(Exception problem) =>
        problem is SqliteException { SqliteErrorCode: not (raw.SQLITE_CONSTRAINT or raw.SQLITE_ERROR or raw.SQLITE_MISMATCH) };

    /// <summary>What happened, in one sentence that says what to do.</summary>
    public static StoreUnavailableException Unavailable(SqliteException problem) => new(Sentence(problem.SqliteErrorCode), problem);

    private static string Sentence(int code) => code switch
    {
        raw.SQLITE_FULL => "The disk is full: make room, the bot goes on by itself.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => "The database file cannot be written: give the program's user the right to write the file and its folder.",
        raw.SQLITE_CANTOPEN => "The database file cannot be opened: check that the folder of Database:ConnectionString exists and belongs to the program's user.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "The database file is locked by another program: stop that program.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Damaged,
        _ => $"The database failed (SQLite code {code}): check the disk, then restart the bot.",
    };
}
