using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage.Sql;

namespace CommunityBot.Host.Commands;

/// <summary><c>move sqlite-to-postgres "Host=...;Database=..."</c>: copies the data of the settings' SQLite file into an empty PostgreSQL database.</summary>
internal static class MoveCommand
{
    /// <summary>Copies and says what was copied.</summary>
    public static int Run(BotSettings settings, string to)
    {
        if (!settings.DatabaseProvider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException("Database:Provider must still be Sqlite while its data is moved; switch it afterwards.");
        }

        var copied = SqliteToPostgres.Copy(settings.ConnectionString, to);
        foreach (var (table, rows) in copied) Console.WriteLine($"{table}: {rows}");
        Console.WriteLine("All rows and sums agree. What a running bot wrote meanwhile is not in the copy: stop it, move again into an empty database if it wrote, then set Database:Provider to PostgreSql.");
        return 0;
    }
}
