using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Delivery;

/// <summary>Writes outgoing messages as rows of the transaction that causes them.</summary>
/// <param name="channels">Where they go, with the limits to keep.</param>
/// <param name="clock">The time.</param>
public sealed class OutboxWriter(ChannelList channels, TimeProvider clock)
{
    /// <summary>More than anyone receives in the month that sent messages are kept.</summary>
    private const int MostPerMonth = 10_000;

    /// <summary>The channel with this name.</summary>
    /// <exception cref="ArgumentException">It is switched off.</exception>
    public IChannel Channel(string name) =>
        channels.Find(name) ?? throw new ArgumentException($"The channel '{name}' is switched off.", nameof(name));

    /// <summary>Writes a message, in as many rows as its channel needs. Returns them for the sender; none when the channel is switched off now.</summary>
    public IReadOnlyList<OutboxRow> Write(IUnitOfWork work, ChatAddress chat, OutgoingMessage message, Lane lane)
    {
        if (channels.Find(chat.Channel) is not { } channel) return [];
        var now = clock.GetUtcNow();
        if (!message.IsEssential && MonthlyPlan.Of(work, channel, now) is { IsShort: true })
        {
            if (Notice(work, chat) is not { } notice) return [];
            message = notice;
        }

        var rows = MessageSplitter.Fit(message, channel.Limits).Select(part => new OutboxRow
        {
            Id = NewId.Next(now),
            Channel = chat.Channel,
            ChatId = chat.ChatId,
            Lane = lane,
            Message = part,
            CreatedAt = now,
            NotBefore = now,
        }).ToList();
        foreach (var row in rows) work.Outbox.Add(row);
        return rows;
    }

    /// <summary>Tells once where the bot still answers everything; null when this chat was told.</summary>
    private OutgoingMessage? Notice(IUnitOfWork work, ChatAddress chat)
    {
        var language = work.Members.Find(chat.Channel, chat.ChatId)?.Language ?? Language.Vietnamese;
        var home = channels.All.Select(channel => channel.HomeLink).FirstOrDefault(link => link is not null);
        var text = home is null ? Texts.Get("Operations.PlanShort", language) : Texts.Get("Operations.PlanShortUse", language, home);
        var notice = new OutgoingMessage { Text = [new TextRun(text)] };
        return work.Outbox.ForChat(chat, 0, MostPerMonth).Any(row => row.Message.LooksLike(notice)) ? null : notice;
    }
}
