using System.Globalization;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>What channels keep between runs, in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlChannelState(SqlSession sql) : IChannelState
{
    /// <inheritdoc/>
    public string? Find(string channel, string name) =>
        sql.Value<string>("SELECT value FROM channel_state WHERE channel = @channel AND name = @name", new { channel, name });

    /// <inheritdoc/>
    public void Save(string channel, string name, string? value)
    {
        if (value is null)
        {
            sql.Execute("DELETE FROM channel_state WHERE channel = @channel AND name = @name", new { channel, name });
            return;
        }

        sql.Execute(
            """
            INSERT INTO channel_state (channel, name, value) VALUES (@channel, @name, @value)
            ON CONFLICT (channel, name) DO UPDATE SET value = excluded.value
            """,
            new { channel, name, value });
    }

    /// <inheritdoc/>
    public long Add(string channel, string name, long more) => long.Parse(
        sql.Value<string>(
            """
            INSERT INTO channel_state (channel, name, value) VALUES (@channel, @name, CAST(@more AS text))
            ON CONFLICT (channel, name) DO UPDATE SET value = CAST(CAST(channel_state.value AS bigint) + @more AS text)
            RETURNING value
            """,
            new { channel, name, more })!,
        CultureInfo.InvariantCulture);
}
