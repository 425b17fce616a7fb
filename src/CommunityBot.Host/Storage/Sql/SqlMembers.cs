using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>People in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlMembers(SqlSession sql) : IMembers
{
    private const string Columns = "member.id, member.ward, member.team, member.role, member.name, member.language, member.since";

    /// <inheritdoc/>
    public Member? Find(string channel, string senderId) =>
        sql.First<Member>(
            $"SELECT {Columns} FROM identity JOIN member ON member.id = identity.member_id WHERE channel = @channel AND sender_id = @senderId{sql.MemberLock}",
            new { channel, senderId });

    /// <inheritdoc/>
    public Member? Find(string ward, long id) =>
        sql.First<Member>($"SELECT {Columns} FROM member WHERE ward = @ward AND id = @id{sql.MemberLock}", new { ward, id });

    /// <inheritdoc/>
    public void Add(Member member, string channel, string senderId)
    {
        sql.Execute(
            "INSERT INTO member (id, ward, team, role, name, language, since) VALUES (@Id, @Ward, @Team, @Role, @Name, @Language, @Since)",
            member);
        sql.Execute(
            "INSERT INTO identity (channel, sender_id, member_id) VALUES (@channel, @senderId, @Id)",
            new { channel, senderId, member.Id });
    }

    /// <inheritdoc/>
    public void Update(Member member) =>
        sql.Execute(
            "UPDATE member SET ward = @Ward, team = @Team, role = @Role, name = @Name, language = @Language, since = @Since WHERE id = @Id",
            member);

    /// <inheritdoc/>
    public IReadOnlyList<Member> InWard(string ward) =>
        sql.Query<Member>($"SELECT {Columns} FROM member WHERE ward = @ward AND role > 0 ORDER BY role DESC, team, name, id", new { ward });

    /// <inheritdoc/>
    public IReadOnlyList<(ChatAddress Chat, Language Language)> Reachable(string ward, Role role) =>
    [
        .. sql.Query<ReachableRow>(
            """
            SELECT identity.channel, identity.sender_id AS chat_id, member.language
            FROM member JOIN identity ON identity.member_id = member.id
            WHERE member.ward = @ward AND member.role = @role AND identity.reachable = 1
            ORDER BY member.id, identity.channel
            """,
            new { ward, role }).Select(row => (new ChatAddress(row.Channel, row.ChatId), row.Language)),
    ];

    /// <inheritdoc/>
    public bool AnyAdmin() => sql.Value<long>("SELECT count(*) FROM member WHERE role = @Admin", new { Role.Admin }) > 0;

    /// <inheritdoc/>
    public bool SetReachable(ChatAddress chat, bool reachable) =>
        sql.Execute(
            "UPDATE identity SET reachable = @flag WHERE channel = @Channel AND sender_id = @ChatId AND reachable <> @flag",
            new { chat.Channel, chat.ChatId, flag = reachable ? 1 : 0 }) > 0;

    /// <inheritdoc/>
    public IReadOnlyList<ChatAddress> Chats(long memberId) =>
        sql.Query<ChatRow>("SELECT channel, sender_id AS chat_id FROM identity WHERE member_id = @memberId ORDER BY channel", new { memberId })
            .Select(row => row.Address).ToList();

    /// <inheritdoc/>
    public void SaveLinkCode(string hash, long memberId, DateTimeOffset expires)
    {
        sql.Execute("DELETE FROM link_code WHERE member_id = @memberId", new { memberId });
        sql.Execute("INSERT INTO link_code (hash, member_id, expires) VALUES (@hash, @memberId, @expires)", new { hash, memberId, expires });
    }

    /// <inheritdoc/>
    public long? UseLinkCode(string hash, DateTimeOffset now)
    {
        sql.Execute("DELETE FROM link_code WHERE expires <= @now", new { now });
        return sql.Value<long?>("DELETE FROM link_code WHERE hash = @hash RETURNING member_id", new { hash });
    }

    /// <inheritdoc/>
    public Member? Find(long id) => sql.First<Member>($"SELECT {Columns} FROM member WHERE id = @id", new { id });

    /// <inheritdoc/>
    public void Merge(long from, long into)
    {
        sql.Execute("UPDATE identity SET member_id = @into WHERE member_id = @from", new { from, into });
        sql.Execute("UPDATE support_log SET member = @into WHERE member = @from", new { from, into });
        sql.Execute(
            """
            INSERT INTO member_day (ward, member, day, indicator, quantity)
            SELECT ward, @into, day, indicator, quantity FROM member_day WHERE ward IN (SELECT code FROM ward) AND member = @from
            ON CONFLICT (ward, member, day, indicator) DO UPDATE SET quantity = member_day.quantity + excluded.quantity
            """,
            new { from, into });
        sql.Execute("DELETE FROM member_day WHERE ward IN (SELECT code FROM ward) AND member = @from", new { from });
        sql.Execute("UPDATE invite SET made_by = @into WHERE made_by = @from", new { from, into });
        sql.Execute("UPDATE period_lock SET member = @into WHERE member = @from", new { from, into });
        // Who wants no reminders in one chat wants none in the other either.
        sql.Execute("INSERT INTO nudge_off (member_id) SELECT @into FROM nudge_off WHERE member_id = @from ON CONFLICT DO NOTHING", new { from, into });
        sql.Execute("DELETE FROM nudge_off WHERE member_id = @from", new { from });
        sql.Execute("UPDATE audit SET actor = @into WHERE actor = @from", new { from, into });
        sql.Execute("UPDATE audit SET subject = @into WHERE subject = @from", new { from, into });
        sql.Execute("DELETE FROM pause_told WHERE member = @from", new { from });
        sql.Execute("DELETE FROM link_code WHERE member_id = @from", new { from });
        sql.Execute("DELETE FROM member WHERE id = @from", new { from });
    }

    /// <inheritdoc/>
    public void Erase(long memberId)
    {
        sql.Execute("DELETE FROM nudge_off WHERE member_id = @memberId", new { memberId });
        sql.Execute("DELETE FROM link_code WHERE member_id = @memberId", new { memberId });
        sql.Execute("DELETE FROM identity WHERE member_id = @memberId", new { memberId });
        sql.Execute("DELETE FROM member WHERE id = @memberId", new { memberId });
    }

    private sealed record ReachableRow
    {
        public string Channel { get; init; } = "";

        public string ChatId { get; init; } = "";

        public Language Language { get; init; }
    }
}
