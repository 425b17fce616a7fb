using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Host.Storage.Contract;

/// <summary>The databases that keep the storage contract; each test of it runs on every one.</summary>
public sealed class Databases : TheoryData<string>
{
    private static readonly Dictionary<string, Func<string>> Known = new()
    {
        ["Sqlite"] = () => $"Data Source={TempFile.New("contract.db")}",
        ["PostgreSql"] = PrivatePostgres.NewDatabase,
        ["LiteDb"] = () => $"Filename={TempFile.New("contract.litedb")}",
    };

    public Databases()
    {
        foreach (var name in Stores.Providers) Add(name);
    }

    /// <summary>The settings of a new, empty database of that kind.</summary>
    internal static Dictionary<string, string?> Settings(string database) => new()
    {
        ["Database:Provider"] = database,
        ["Database:ConnectionString"] = Known[database](),
    };

    /// <summary>A new, empty database of that kind.</summary>
    internal static OpenStore New(string database) =>
        new(Stores.Open(BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(Settings(database)).Build())));
}

/// <summary>An open database, with the short ways a test uses it.</summary>
internal sealed class OpenStore(IStore store) : IDisposable
{
    /// <summary>Tuesday 24 November 2026, 9 in the morning in Vietnam.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    /// <summary>The database.</summary>
    public IStore Store => store;

    /// <summary>Writes in one transaction.</summary>
    public Task Write(Action<IUnitOfWork> work) => store.Run("test", unit =>
    {
        work(unit);
        return true;
    });

    /// <summary>Reads or writes in one transaction.</summary>
    public Task<T> Run<T>(Func<IUnitOfWork, T> work) => store.Run("test", work);

    /// <summary>Only reads.</summary>
    public Task<T> Read<T>(Func<IUnitOfWork, T> work) => store.Read(work);

    public void Dispose() => ((IDisposable)store).Dispose();
}
