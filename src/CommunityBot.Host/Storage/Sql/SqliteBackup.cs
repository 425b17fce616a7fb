using CommunityBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Copies of the database file. None is trusted before it was checked.</summary>
internal static class SqliteBackup
{
    /// <summary>Copies the database as it is at one moment, also while the bot writes. The copy bears its name only once it is complete and checked.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read, or the copy cannot be written.</exception>
    public static void Copy(string connectionString, string file)
    {
        var source = SqliteFile.PathOf(connectionString);
        file = Path.GetFullPath(file);
        if (file == source) throw new StoreUnavailableException("The backup would overwrite the database itself: name another file.");
        Replace(source, file, SqliteCheck.OfBackup);
    }

    /// <summary>Puts a backup in the place of the database, which is kept aside. Nothing is touched unless the backup is whole and ours.</summary>
    /// <returns>Where the replaced file is now; null when there was none.</returns>
    /// <exception cref="StoreUnavailableException">The backup is damaged, foreign or of a newer program, or the bot is running.</exception>
    public static string? Restore(string file, string connectionString, DateTimeOffset now)
    {
        var target = SqliteFile.PathOf(connectionString);
        file = Path.GetFullPath(file);
        if (!File.Exists(file)) throw new StoreUnavailableException($"There is no file '{file}'.");
        if (file == target) throw new StoreUnavailableException("The backup is the database itself: name another file.");
        SqliteCheck.OfBackup(file);
        string? aside = null;
        Replace(file, target, part =>
        {
            HoldUnsent(part);
            SqliteCheck.NotInUse(target);
            aside = PutAside(target, now);
        });
        return aside;
    }

    /// <summary>Copies page by page through SQLite, so that the write-ahead log is in it, to a file beside the target that then takes its name.</summary>
    private static void Replace(string source, string target, Action<string> beforeRename)
    {
        var part = target + ".part";
        try
        {
            if (File.Exists(part)) File.Delete(part);
            PrivateFile.Create(part);
            using (var from = new SqliteConnection($"Data Source={source};Mode=ReadOnly;Pooling=False"))
            using (var to = new SqliteConnection($"Data Source={part};Pooling=False"))
            {
                from.Open();
                to.Open();
                from.BackupDatabase(to);
                to.Execute("PRAGMA journal_mode = DELETE"); // one file, complete by itself
            }

            beforeRename(part);
            File.Move(part, target, overwrite: true);
        }
        catch (SqliteException problem)
        {
            throw SqliteFile.Unavailable(problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"'{target}' cannot be written: make room there, or give the program's user the right to write the folder.", problem);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    /// <summary>What waited to be sent when the backup was made was sent since: it must not go out a second time by itself.</summary>
    private static void HoldUnsent(string part)
    {
        using var connection = new SqliteConnection($"Data Source={part};Pooling=False");
        connection.Execute("UPDATE outbox SET state = 2, problem = 'restored from a backup' WHERE state = 0");
    }

    private static string? PutAside(string target, DateTimeOffset now)
    {
        if (!File.Exists(target)) return null;
        var aside = $"{target}.{now:yyyyMMdd-HHmmss}.replaced";
        foreach (var end in new[] { "-wal", "-shm", "" })
        {
            if (File.Exists(target + end)) File.Move(target + end, aside + end);
        }

        return aside;
    }
}
