using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Wards, teams and tally groups in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlWards(SqlSession sql) : IWards
{
    private const string Columns =
        """
        SELECT code, name, province, time_zone, lock_time, is_sample, since, until, successor,
               CASE WHEN chat_set_digest = 1 THEN chat_digest ELSE digest_time END AS digest_time
        FROM ward
        """;

    /// <inheritdoc/>
    public void Save(Ward ward, IReadOnlyList<Team> teams)
    {
        sql.Execute(
            """
            INSERT INTO ward (code, name, province, time_zone, lock_time, digest_time, is_sample, since, until, successor)
            VALUES (@Code, @Name, @Province, @TimeZone, @LockTime, @DigestTime, @sample, @Since, @Until, @Successor)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, province = excluded.province, time_zone = excluded.time_zone,
              lock_time = excluded.lock_time, digest_time = excluded.digest_time, is_sample = excluded.is_sample,
              since = excluded.since, until = excluded.until, successor = excluded.successor
            """,
            new { ward.Code, ward.Name, ward.Province, ward.TimeZone, ward.LockTime, ward.DigestTime, sample = ward.IsSample ? 1 : 0, ward.Since, ward.Until, ward.Successor });
        foreach (var team in teams)
        {
            sql.Execute(
                """
                INSERT INTO team (ward, code, name, position, since, until, successor) VALUES (@Ward, @Code, @Name, @Position, @Since, @Until, @Successor)
                ON CONFLICT (ward, code) DO UPDATE SET name = excluded.name, position = excluded.position,
                  since = excluded.since, until = excluded.until, successor = excluded.successor
                """,
                team);
        }
    }

    /// <inheritdoc/>
    public void RemoveSample()
    {
        sql.Execute("DELETE FROM invite WHERE ward IN (SELECT code FROM ward WHERE is_sample = 1)");
        sql.Execute("UPDATE support_log SET member = NULL WHERE ward IN (SELECT code FROM ward WHERE is_sample = 1)");
        sql.Execute("DELETE FROM member_day WHERE ward IN (SELECT code FROM ward WHERE is_sample = 1)");
        sql.Execute("UPDATE member SET ward = NULL, team = NULL, role = 0 WHERE ward IN (SELECT code FROM ward WHERE is_sample = 1)");
        sql.Execute("DELETE FROM ward WHERE is_sample = 1");
    }

    /// <inheritdoc/>
    public IReadOnlyList<Ward> All() => sql.Query<Ward>(Columns + " ORDER BY code");

    /// <inheritdoc/>
    public Ward? Find(string code) => sql.First<Ward>(Columns + " WHERE code = @code", new { code });

    /// <inheritdoc/>
    public IReadOnlyList<Team> Teams(string ward) =>
        sql.Query<Team>("SELECT ward, code, name, position, since, until, successor FROM team WHERE ward = @ward ORDER BY position, code", new { ward });

    /// <inheritdoc/>
    public void SetDigestTime(string ward, string? time) =>
        sql.Execute("UPDATE ward SET chat_set_digest = 1, chat_digest = @time WHERE code = @ward", new { ward, time });

    /// <inheritdoc/>
    public void SetGroup(string ward, ChatAddress group, bool registered)
    {
        sql.Execute(
            registered
                ? "INSERT INTO tally_group (ward, channel, chat_id) VALUES (@ward, @Channel, @ChatId) ON CONFLICT DO NOTHING"
                : "DELETE FROM tally_group WHERE ward = @ward AND channel = @Channel AND chat_id = @ChatId",
            new { ward, group.Channel, group.ChatId });
    }

    /// <inheritdoc/>
    public IReadOnlyList<ChatAddress> Groups(string ward) =>
        sql.Query<ChatRow>("SELECT channel, chat_id FROM tally_group WHERE ward = @ward ORDER BY channel, chat_id", new { ward })
            .Select(row => row.Address).ToList();

    /// <inheritdoc/>
    public void RemoveGroup(ChatAddress group) =>
        sql.Execute("DELETE FROM tally_group WHERE channel = @Channel AND chat_id = @ChatId", new { group.Channel, group.ChatId });

    /// <inheritdoc/>
    public void MoveGroup(ChatAddress from, string toChatId)
    {
        sql.Execute(
            """
            INSERT INTO tally_group (ward, channel, chat_id)
            SELECT ward, channel, @toChatId FROM tally_group WHERE channel = @Channel AND chat_id = @ChatId
            ON CONFLICT DO NOTHING
            """,
            new { from.Channel, from.ChatId, toChatId });
        RemoveGroup(from);
    }
}
