using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Codes to join with, in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlInvites(SqlSession sql) : IInvites
{
    /// <inheritdoc/>
    public void Save(Invite invite) =>
        sql.Execute(
            """
            INSERT INTO invite (hash, ward, team, role, uses_left, expires, made_by)
            VALUES (@Hash, @Ward, @Team, @Role, @UsesLeft, @Expires, @MadeBy)
            ON CONFLICT (hash) DO UPDATE SET ward = excluded.ward, team = excluded.team, role = excluded.role,
              uses_left = excluded.uses_left, expires = excluded.expires, made_by = excluded.made_by
            """,
            invite);

    /// <inheritdoc/>
    public Invite? Find(string hash) =>
        sql.First<Invite>("SELECT hash, ward, team, role, uses_left, expires, made_by FROM invite WHERE hash = @hash", new { hash });

    /// <inheritdoc/>
    public bool Use(string hash) =>
        sql.Execute("UPDATE invite SET uses_left = uses_left - 1 WHERE hash = @hash AND (uses_left IS NULL OR uses_left > 0)", new { hash }) == 1;

    /// <inheritdoc/>
    public void KeepFixed(string ward, IReadOnlyList<string> hashes)
    {
        foreach (var known in sql.Query<string>("SELECT hash FROM invite WHERE ward = @ward AND expires IS NULL", new { ward }).Except(hashes))
        {
            sql.Execute("DELETE FROM invite WHERE hash = @known", new { known });
        }
    }

    /// <inheritdoc/>
    public void CountWrong(string who, DateTimeOffset at) =>
        sql.Execute("INSERT INTO wrong_code (who, at) VALUES (@who, @at)", new { who, at });

    /// <inheritdoc/>
    public int WrongSince(string who, DateTimeOffset since) =>
        sql.Value<int>("SELECT count(*) FROM wrong_code WHERE who = @who AND at >= @since", new { who, since });

    /// <inheritdoc/>
    public void ForgetMember(long member, string who)
    {
        sql.Execute("UPDATE invite SET made_by = NULL WHERE made_by = @member", new { member });
        sql.Execute("DELETE FROM wrong_code WHERE who = @who", new { who });
    }

    /// <inheritdoc/>
    public int Forget(DateTimeOffset wrongBefore, DateTimeOffset expiredBefore) =>
        sql.Execute("DELETE FROM wrong_code WHERE at < @wrongBefore", new { wrongBefore })
        + sql.Execute("DELETE FROM invite WHERE expires < @expiredBefore", new { expiredBefore });
}
