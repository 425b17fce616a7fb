using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Updates already handled, in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlUpdates(SqlSession sql) : IUpdates
{
    /// <inheritdoc/>
    public bool Remember(string channel, string updateId, DateTimeOffset at) =>
        sql.Execute(
            "INSERT INTO handled_update (channel, update_id, at) VALUES (@channel, @updateId, @at) ON CONFLICT DO NOTHING",
            new { channel, updateId, at }) == 1;

    /// <inheritdoc/>
    public int Forget(DateTimeOffset before) => sql.Execute("DELETE FROM handled_update WHERE at < @before", new { before });
}
