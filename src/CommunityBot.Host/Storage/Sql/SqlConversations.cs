using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Open questions in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlConversations(SqlSession sql) : IConversations
{
    private const string Key = "channel = @Channel AND chat_id = @ChatId AND sender_id = @senderId";

    /// <inheritdoc/>
    public Conversation? Find(ChatAddress chat, string senderId) =>
        sql.First<Conversation>($"SELECT pending, choices, until FROM conversation WHERE {Key}", new { chat.Channel, chat.ChatId, senderId });

    /// <inheritdoc/>
    public void Save(ChatAddress chat, string senderId, Conversation? conversation)
    {
        if (conversation is null)
        {
            sql.Execute($"DELETE FROM conversation WHERE {Key}", new { chat.Channel, chat.ChatId, senderId });
            return;
        }

        sql.Execute(
            """
            INSERT INTO conversation (channel, chat_id, sender_id, pending, choices, until)
            VALUES (@Channel, @ChatId, @senderId, @Pending, @Choices, @Until)
            ON CONFLICT (channel, chat_id, sender_id)
            DO UPDATE SET pending = excluded.pending, choices = excluded.choices, until = excluded.until
            """,
            new { chat.Channel, chat.ChatId, senderId, conversation.Pending, conversation.Choices, conversation.Until });
    }

    /// <inheritdoc/>
    public int Forget(DateTimeOffset before) => sql.Execute("DELETE FROM conversation WHERE until < @before", new { before });

    /// <inheritdoc/>
    public void ForgetSender(string channel, string senderId) =>
        sql.Execute("DELETE FROM conversation WHERE channel = @channel AND sender_id = @senderId", new { channel, senderId });
}
