using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Open questions in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteConversations(LiteSession session) : IConversations
{
    /// <inheritdoc/>
    public Conversation? Find(ChatAddress chat, string senderId) =>
        session.Find<ConversationDocument>(Key.Of(chat.Channel, chat.ChatId, senderId))?.Open;

    /// <inheritdoc/>
    public void Save(ChatAddress chat, string senderId, Conversation? conversation)
    {
        if (conversation is null) session.Of<ConversationDocument>().Delete(Key.Of(chat.Channel, chat.ChatId, senderId));
        else session.Save(new ConversationDocument(chat.Channel, chat.ChatId, senderId, conversation));
    }

    /// <inheritdoc/>
    public int Forget(DateTimeOffset before) => session.Remove<ConversationDocument>("Open.Until < @0", before.ToUnixTimeMilliseconds());

    /// <inheritdoc/>
    public void ForgetSender(string channel, string senderId) =>
        session.Remove<ConversationDocument>("Channel = @0 AND SenderId = @1", channel, senderId);
}
