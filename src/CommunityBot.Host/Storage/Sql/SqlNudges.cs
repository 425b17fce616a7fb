using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Who may be reminded, in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlNudges(SqlSession sql) : INudges
{
    /// <inheritdoc/>
    public IReadOnlyList<NudgeReader> Readers(string ward) =>
    [
        .. sql.Query<ReaderRow>(
            """
            SELECT member.id, member.team, member.language, identity.channel, identity.sender_id AS chat_id
            FROM member JOIN identity ON identity.member_id = member.id
            WHERE member.ward = @ward AND member.role = @Volunteer AND member.team IS NOT NULL AND identity.reachable = 1
              AND NOT EXISTS (SELECT 1 FROM nudge_off WHERE nudge_off.member_id = member.id)
            ORDER BY member.id, identity.channel
            """,
            new { ward, Role.Volunteer }).DistinctBy(row => row.Id).Select(row => new NudgeReader(row.Team, new ChatAddress(row.Channel, row.ChatId), row.Language)),
    ];

    /// <inheritdoc/>
    public bool IsOn(long memberId) => sql.Value<long>("SELECT count(*) FROM nudge_off WHERE member_id = @memberId", new { memberId }) == 0;

    /// <inheritdoc/>
    public void Set(long memberId, bool isOn) => sql.Execute(
        isOn ? "DELETE FROM nudge_off WHERE member_id = @memberId" : "INSERT INTO nudge_off (member_id) VALUES (@memberId) ON CONFLICT DO NOTHING",
        new { memberId });

    private sealed record ReaderRow
    {
        public long Id { get; init; }

        public string Team { get; init; } = "";

        public Language Language { get; init; }

        public string Channel { get; init; } = "";

        public string ChatId { get; init; } = "";
    }
}
