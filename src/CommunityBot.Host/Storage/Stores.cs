using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage;

/// <summary>The databases the bot can keep its data in.</summary>
internal static class Stores
{
    private static readonly Dictionary<string, Func<string, IStore>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sqlite"] = connectionString => new SqliteStore(connectionString),
        ["PostgreSql"] = connectionString => new PostgresStore(connectionString),
    };

    /// <summary>What <c>Database:Provider</c> may be.</summary>
    public static IReadOnlyCollection<string> Providers => Known.Keys;

    /// <summary>Opens the database of the settings; it is closed by <see cref="IDisposable.Dispose"/>.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened.</exception>
    public static IStore Open(BotSettings settings) => Known[settings.DatabaseProvider](settings.ConnectionString);
}
