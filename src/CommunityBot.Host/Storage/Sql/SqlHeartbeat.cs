using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>The readiness check's own row, in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlHeartbeat(SqlSession sql) : IHeartbeat
{
    /// <inheritdoc/>
    public void Beat(DateTimeOffset at) =>
        sql.Execute("INSERT INTO heartbeat (id, at) VALUES (1, @at) ON CONFLICT (id) DO UPDATE SET at = excluded.at", new { at });
}
