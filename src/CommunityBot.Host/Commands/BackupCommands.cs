using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;

namespace CommunityBot.Host.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
internal static class BackupCommands
{
    /// <summary>Copies the database to a file, also while the bot runs.</summary>
    public static int Backup(BotSettings settings, string file)
    {
        Demand(settings);
        SqliteBackup.Copy(settings.ConnectionString, file);
        Console.WriteLine($"Backup written to '{file}' and checked.");
        return 0;
    }

    /// <summary>Puts a backup in the place of the database of a bot that is stopped, and records it.</summary>
    public static async Task<int> Restore(BotSettings settings, string file)
    {
        Demand(settings);
        var now = TimeProvider.System.GetUtcNow();
        var aside = SqliteBackup.Restore(file, settings.ConnectionString, now);
        using var store = new SqliteStore(settings.ConnectionString);
        await store.Run("restore", work =>
        {
            CommandAudit.Add(work, ward: null, "restored", Path.GetFileName(file));
            return true;
        });
        Console.WriteLine($"'{file}' restored." + (aside is null ? "" : $" The file it replaced is kept as '{aside}'."));
        Console.WriteLine("Messages that waited in the backup are not sent by themselves: see them with /tinhong.");
        return 0;
    }

    private static void Demand(BotSettings settings)
    {
        if (settings.IsOneFile) return;
        throw new StoreUnavailableException("backup and restore are for SQLite: with PostgreSQL use pg_dump and pg_restore, with another file stop the bot and copy the file.");
    }
}
