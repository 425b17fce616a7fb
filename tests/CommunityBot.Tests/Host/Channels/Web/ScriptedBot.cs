using System.Collections.Concurrent;
using CommunityBot.Host.Channels.Web;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Host.Channels.Web;

/// <summary>Stands in for the turns: remembers what it was told and answers by a script, through the real store.</summary>
internal sealed class ScriptedBot(IStore store, TimeProvider time, WaitingBrowsers browsers) : IInbox
{
    private readonly WebChannel channel = new(browsers, Options.Create(new WebOptions()));

    public ConcurrentQueue<IncomingMessage> Handled { get; } = new();

    public Func<IncomingMessage, IReadOnlyList<OutgoingMessage>> Script { get; set; } = message => [Says($"Đã nhận: {message.Text}")];

    public bool IsUnavailable { get; set; }

    public static OutgoingMessage Says(string text) => new() { Text = [new(text)] };

    public async Task Accept(IncomingMessage message, CancellationToken cancel)
    {
        if (IsUnavailable) throw new InboxUnavailableException("The disk is full.");
        var isNew = await store.Run(message.Chat.ChatId, work =>
        {
            if (!work.Updates.Remember(message.Chat.Channel, message.UpdateId, time.GetUtcNow())) return false;
            foreach (var answer in Script(message)) Write(work, message.Chat, answer);
            return true;
        });
        if (!isNew) return;
        Handled.Enqueue(message);
        await channel.Send(message.Chat, Says(""), cancel);
    }

    /// <summary>Sends a message nobody asked for. Returns its row id.</summary>
    public async Task<long> Send(ChatAddress chat, OutgoingMessage message, long? rowId = null)
    {
        var id = await store.Run(chat.ChatId, work => Write(work, chat, message, rowId));
        await channel.Send(chat, message, CancellationToken.None);
        return id;
    }

    private long Write(IUnitOfWork work, ChatAddress chat, OutgoingMessage message, long? rowId = null)
    {
        var now = time.GetUtcNow();
        var id = rowId ?? NewId.Next(now);
        work.Outbox.Add(new() { Id = id, Channel = chat.Channel, ChatId = chat.ChatId, Message = message, State = OutboxState.Sent, CreatedAt = now });
        return id;
    }
}
