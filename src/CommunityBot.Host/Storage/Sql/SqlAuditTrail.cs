using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Who did what, in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlAuditTrail(SqlSession sql) : IAuditTrail
{
    /// <inheritdoc/>
    public void Add(AuditEntry entry) =>
        sql.Execute(
            "INSERT INTO audit (id, ward, at, actor, act, subject, detail) VALUES (@Id, @Ward, @At, @Actor, @Act, @Subject, @Detail)",
            entry);

    /// <inheritdoc/>
    public IReadOnlyList<AuditEntry> Latest(string ward, int most) =>
        sql.Query<AuditEntry>(
            """
            SELECT audit.id, audit.ward, at, actor, act, subject, detail, doer.name AS actor_name, other.name AS subject_name
            FROM audit LEFT JOIN member doer ON doer.id = actor LEFT JOIN member other ON other.id = subject
            WHERE audit.ward = @ward OR audit.ward IS NULL
            ORDER BY audit.id DESC LIMIT @most
            """,
            new { ward, most });

    /// <inheritdoc/>
    public long CountOf(long member) =>
        sql.Value<long>("SELECT count(*) FROM audit WHERE actor = @member OR subject = @member", new { member });

    /// <inheritdoc/>
    public void ForgetMember(long member)
    {
        sql.Execute("UPDATE audit SET actor = NULL WHERE actor = @member", new { member });
        sql.Execute("UPDATE audit SET subject = NULL WHERE subject = @member", new { member });
    }

    /// <inheritdoc/>
    public int Forget(DateTimeOffset before) => sql.Execute("DELETE FROM audit WHERE at < @before", new { before });
}
