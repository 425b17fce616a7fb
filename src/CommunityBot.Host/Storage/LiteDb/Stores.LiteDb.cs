using CommunityBot.Host.Storage.LiteDb;

namespace CommunityBot.Host.Storage;

/// <content>LiteDB, in builds that have its package.</content>
internal static partial class Stores
{
    static partial void AddOptIns() =>
        Known.Add("LiteDb", (connectionString, logs) => new LiteDbStore(connectionString, logs.CreateLogger<LiteDbStore>()));
}
