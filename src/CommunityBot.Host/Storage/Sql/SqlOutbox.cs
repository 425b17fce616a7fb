using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Messages on their way out, in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlOutbox(SqlSession sql) : IOutbox
{
    private const string Select =
        "SELECT id, channel, chat_id, lane, message, state, attempts, not_before, created_at, problem, sent_as FROM outbox";

    /// <inheritdoc/>
    public void Add(OutboxRow row) =>
        sql.Execute(
            """
            INSERT INTO outbox (id, channel, chat_id, lane, message, replaces, state, attempts, not_before, created_at, problem)
            VALUES (@Id, @Channel, @ChatId, @Lane, @Message, @Replaces, @State, @Attempts, @NotBefore, @CreatedAt, @Problem)
            """,
            new
            {
                row.Id,
                row.Channel,
                row.ChatId,
                row.Lane,
                row.Message,
                row.Message.Replaces,
                row.State,
                row.Attempts,
                row.NotBefore,
                row.CreatedAt,
                row.Problem,
            });

    /// <inheritdoc/>
    public IReadOnlyList<OutboxRow> Waiting(long after, int most) =>
        sql.Query<OutboxRow>($"{Select} WHERE state = 0 AND id > @after ORDER BY id LIMIT @most", new { after, most });

    /// <summary>Found by the index of chats (hence the sum): that of waiting messages is long while the day's tallies go out.</summary>
    public IReadOnlyList<OutboxRow> Waiting(ChatAddress chat) =>
        sql.Query<OutboxRow>(
            $"{Select} WHERE channel = @Channel AND chat_id = @ChatId AND state + 0 = 0 ORDER BY id",
            new { chat.Channel, chat.ChatId });

    /// <inheritdoc/>
    public IReadOnlyList<OutboxRow> ForChat(ChatAddress chat, long after, int most) =>
        sql.Query<OutboxRow>(
            $"{Select} WHERE channel = @Channel AND chat_id = @ChatId AND id > @after AND state <> 2 ORDER BY id LIMIT @most",
            new { chat.Channel, chat.ChatId, after, most });

    /// <inheritdoc/>
    public OutgoingMessage? Shown(ChatAddress chat, string messageId) =>
        sql.First<OutboxRow>(
            $"{Select} WHERE channel = @Channel AND chat_id = @ChatId AND state <> 2 AND (sent_as = @messageId OR replaces = @messageId) ORDER BY id DESC LIMIT 1",
            new { chat.Channel, chat.ChatId, messageId })?.Message;

    /// <inheritdoc/>
    public long CountOf(ChatAddress chat) =>
        sql.Value<long>("SELECT count(*) FROM outbox WHERE channel = @Channel AND chat_id = @ChatId", new { chat.Channel, chat.ChatId });

    /// <inheritdoc/>
    public void Record(OutboxRow row) =>
        sql.Execute(
            "UPDATE outbox SET state = @State, attempts = @Attempts, not_before = @NotBefore, created_at = @CreatedAt, problem = @Problem, sent_as = @SentAs WHERE id = @Id",
            row);

    /// <inheritdoc/>
    public IReadOnlyList<OutboxRow> Dead(string? ward, int most) =>
        sql.Query<OutboxRow>(
            $"""
            {Select} WHERE state = 2 AND (@ward IS NULL
              OR EXISTS (SELECT 1 FROM identity JOIN member ON member.id = member_id
                         WHERE identity.channel = outbox.channel AND sender_id = chat_id AND member.ward = @ward)
              OR EXISTS (SELECT 1 FROM tally_group WHERE tally_group.channel = outbox.channel AND tally_group.chat_id = outbox.chat_id AND tally_group.ward = @ward))
            ORDER BY id DESC LIMIT @most
            """,
            new { ward, most });

    /// <inheritdoc/>
    public OutboxRow? Find(long id) => sql.First<OutboxRow>($"{Select} WHERE id = @id", new { id });

    /// <inheritdoc/>
    public void MoveChat(ChatAddress from, string toChatId) =>
        sql.Execute(
            "UPDATE outbox SET chat_id = @toChatId WHERE channel = @Channel AND chat_id = @ChatId AND state = 0",
            new { from.Channel, from.ChatId, toChatId });

    /// <inheritdoc/>
    public void ForgetChat(ChatAddress chat) =>
        sql.Execute("DELETE FROM outbox WHERE channel = @Channel AND chat_id = @ChatId", new { chat.Channel, chat.ChatId });

    /// <inheritdoc/>
    public int Forget(DateTimeOffset before) =>
        sql.Execute("DELETE FROM outbox WHERE state <> 0 AND created_at < @before", new { before });
}
