using System.Globalization;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>One backup a day in a folder, the oldest making room for the newest. Names hold nothing but the day.</summary>
/// <param name="connectionString">The database.</param>
/// <param name="folder">Where the backups go; null for <c>backups</c> beside the database.</param>
/// <param name="keep">How many stay; 0 makes none.</param>
internal sealed class DailyBackup(string connectionString, string? folder, int keep)
{
    private const string Prefix = "communitybot-";
    private static readonly TimeSpan VietnamTime = TimeSpan.FromHours(7);
    private readonly string folder = Path.GetFullPath(folder ?? Path.Combine(Path.GetDirectoryName(SqliteFile.PathOf(connectionString))!, "backups"));

    /// <summary>Makes the backup of the day unless it is there, and removes the oldest.</summary>
    /// <returns>The new backup's name; null when there is nothing to do.</returns>
    /// <exception cref="CommunityBot.Storage.StoreUnavailableException">It cannot be made.</exception>
    public string? Make(DateTimeOffset now)
    {
        if (keep == 0) return null;
        var file = Path.Combine(folder, $"{Prefix}{now.ToOffset(VietnamTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.db");
        if (File.Exists(file)) return null;
        SqliteBackup.Copy(connectionString, file);
        var backups = Directory.GetFiles(folder, Prefix + "????-??-??.db").Order(StringComparer.Ordinal).ToList();
        foreach (var old in backups.SkipLast(keep)) File.Delete(old);
        return Path.GetFileName(file);
    }
}
