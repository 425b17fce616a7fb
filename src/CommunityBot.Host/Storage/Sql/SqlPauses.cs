using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>The kill switch in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlPauses(SqlSession sql) : IPauses
{
    /// <inheritdoc/>
    public Pause? Find(string? ward) => ward is null
        ? sql.First<Pause>("SELECT ward, scope, reason, since FROM pause ORDER BY since LIMIT 1")
        : sql.First<Pause>("SELECT ward, scope, reason, since FROM pause WHERE ward = @ward", new { ward });

    /// <inheritdoc/>
    public void Begin(Pause pause)
    {
        End(pause.Ward);
        sql.Execute("INSERT INTO pause (ward, scope, reason, since) VALUES (@Ward, @Scope, @Reason, @Since)", pause);
    }

    /// <inheritdoc/>
    public bool End(string ward)
    {
        sql.Execute("DELETE FROM pause_told WHERE ward = @ward", new { ward });
        return sql.Execute("DELETE FROM pause WHERE ward = @ward", new { ward }) == 1;
    }

    /// <inheritdoc/>
    public bool Tell(string ward, long member) =>
        sql.Execute("INSERT INTO pause_told (ward, member) VALUES (@ward, @member) ON CONFLICT DO NOTHING", new { ward, member }) == 1;

    /// <inheritdoc/>
    public void ForgetMember(long member) => sql.Execute("DELETE FROM pause_told WHERE member = @member", new { member });
}
