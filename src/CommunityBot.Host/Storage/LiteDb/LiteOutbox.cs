using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Messages on their way out, in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteOutbox(LiteSession session) : IOutbox
{
    /// <inheritdoc/>
    public void Add(OutboxRow row) => session.Of<OutboxDocument>().Insert(new OutboxDocument(row));

    /// <inheritdoc/>
    public IReadOnlyList<OutboxRow> Waiting(long after, int most) =>
        Rows(session.Of<OutboxDocument>().Query().Where("Waiting > @0", after).OrderBy("Waiting").Limit(most).ToEnumerable());

    /// <inheritdoc/>
    public IReadOnlyList<OutboxRow> Waiting(ChatAddress chat) => Rows(OfChat(chat).Where(one => one.Waiting is not null));

    /// <inheritdoc/>
    public IReadOnlyList<OutboxRow> ForChat(ChatAddress chat, long after, int most) =>
        Rows(OfChat(chat).Where(one => one.Id > after && one.Dead is null).Take(most));

    /// <inheritdoc/>
    public OutgoingMessage? Shown(ChatAddress chat, string messageId) =>
        session.Backwards<OutboxDocument>(Key.Under(chat.Channel, chat.ChatId), nameof(OutboxDocument.ByChat))
            .FirstOrDefault(one => one.Dead is null && (one.Row.SentAs == messageId || one.Row.Message.Replaces == messageId))?.Row.Message;

    /// <inheritdoc/>
    public long CountOf(ChatAddress chat) => OfChat(chat).LongCount();

    /// <inheritdoc/>
    public void Record(OutboxRow row)
    {
        if (session.Find<OutboxDocument>(row.Id) is not { } kept) return;
        session.Save(new OutboxDocument(row with { Channel = kept.Row.Channel, ChatId = kept.Row.ChatId, Lane = kept.Row.Lane, Message = kept.Row.Message }));
    }

    /// <inheritdoc/>
    public IReadOnlyList<OutboxRow> Dead(string? ward, int most) =>
        Rows(session.Of<OutboxDocument>().Query().Where("Dead > 0").OrderByDescending("Dead").ToEnumerable()
            .ToList().Where(one => ward is null || IsOf(ward, one.Row.Chat)).Take(most));

    /// <inheritdoc/>
    public OutboxRow? Find(long id) => session.Find<OutboxDocument>(id)?.Row;

    /// <inheritdoc/>
    public void MoveChat(ChatAddress from, string toChatId) =>
        session.Change(OfChat(from).Where(one => one.Waiting is not null), one => new OutboxDocument(one.Row with { ChatId = toChatId }));

    /// <inheritdoc/>
    public void ForgetChat(ChatAddress chat)
    {
        foreach (var one in OfChat(chat).ToList()) session.Of<OutboxDocument>().Delete(one.Id);
    }

    /// <inheritdoc/>
    public int Forget(DateTimeOffset before) =>
        session.Remove<OutboxDocument>("Row.State != @0 AND Row.CreatedAt < @1", (int)OutboxState.Waiting, before.ToUnixTimeMilliseconds());

    private static List<OutboxRow> Rows(IEnumerable<OutboxDocument> documents) => [.. documents.Select(one => one.Row)];

    private IEnumerable<OutboxDocument> OfChat(ChatAddress chat) =>
        session.Range<OutboxDocument>(Key.Under(chat.Channel, chat.ChatId), nameof(OutboxDocument.ByChat));

    private bool IsOf(string ward, ChatAddress chat) =>
        new LiteMembers(session).Find(chat.Channel, chat.ChatId)?.Ward == ward || session.Find<GroupDocument>(Key.Of(ward, chat.Channel, chat.ChatId)) is not null;
}
