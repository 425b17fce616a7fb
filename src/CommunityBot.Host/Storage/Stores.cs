using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Host.Storage;

/// <summary>The databases the bot can keep its data in.</summary>
internal static partial class Stores
{
    private static readonly Dictionary<string, Func<string, ILoggerFactory, IStore>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sqlite"] = (connectionString, logs) => new SqliteStore(connectionString, logs.CreateLogger<SqliteStore>()),
        ["PostgreSql"] = (connectionString, logs) => new PostgresStore(connectionString, logs.CreateLogger<PostgresStore>()),
    };

    static Stores() => AddOptIns();

    /// <summary>What <c>Database:Provider</c> may be.</summary>
    public static IReadOnlyCollection<string> Providers => Known.Keys;

    /// <summary>Opens the database of the settings; it is closed by <see cref="IDisposable.Dispose"/>.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened.</exception>
    public static IStore Open(BotSettings settings, ILoggerFactory? logs = null) =>
        Known[settings.DatabaseProvider](settings.ConnectionString, logs ?? NullLoggerFactory.Instance);

    /// <summary>The programs on the database of the settings: only a server can have several.</summary>
    public static IReplicas Replicas(BotSettings settings, ILoggerFactory logs) =>
        settings.DatabaseProvider.Equals("PostgreSql", StringComparison.OrdinalIgnoreCase)
            ? new PostgresReplicas(settings.ConnectionString, logs.CreateLogger<PostgresReplicas>())
            : new OnlyProgram();

    /// <summary>Adds what a build with more packages has.</summary>
    static partial void AddOptIns();
}
