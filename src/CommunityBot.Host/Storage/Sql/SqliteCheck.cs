using CommunityBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Whether a file can be trusted.</summary>
internal static class SqliteCheck
{
    /// <summary>Tables that every CommunityBot database has had from the first version on.</summary>
    private const int FirstTables = 5;

    /// <summary>What SQLite finds wrong in the file; null when it is sound.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot even be opened.</exception>
    public static string? Problem(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        try
        {
            var found = connection.Query<string>("PRAGMA integrity_check(1)").First();
            return found == "ok" ? null : found;
        }
        catch (SqliteException problem)
        {
            throw SqliteFile.Unavailable(problem);
        }
    }

    /// <summary>Checks that the file is a whole database of this program.</summary>
    /// <exception cref="StoreUnavailableException">It is not; the message says why.</exception>
    public static void OfBackup(string file)
    {
        if (IsDamaged(file)) throw new StoreUnavailableException("The backup is damaged: take another one. Nothing was changed.");
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        var tables = connection.ExecuteScalar<int>(
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('schema_version', 'ward', 'member', 'support_log', 'outbox')");
        if (tables < FirstTables) throw new StoreUnavailableException("The file is no CommunityBot database. Nothing was changed.");
        Migrations.CheckNotNewer(connection.ExecuteScalar<int>("SELECT max(number) FROM schema_version"));
    }

    /// <summary>Checks that no other program has the database open.</summary>
    /// <exception cref="StoreUnavailableException">One has.</exception>
    public static void NotInUse(string file)
    {
        if (!File.Exists(file)) return;
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=1");
            connection.Open();
            connection.Execute("PRAGMA locking_mode = EXCLUSIVE");
            connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master"); // takes the lock, which every open connection stands in the way of
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            throw new StoreUnavailableException("The bot is running on this database: stop it, then restore. Nothing was changed.", problem);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            // A damaged file is what a restore is for.
        }
    }

    private static bool IsDamaged(string file)
    {
        try
        {
            return Problem(file) is not null;
        }
        catch (StoreUnavailableException problem) when (problem.Message == SqliteFile.Damaged)
        {
            return true;
        }
    }
}
