using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Conversations;

/// <summary>One message being handled, inside its transaction: what a handler sees of the world.</summary>
public sealed class Turn
{
    private readonly Shared shared;

    /// <summary>A turn for one message.</summary>
    /// <param name="message">What came in, personal data already left out.</param>
    /// <param name="member">Who sent it.</param>
    /// <param name="store">The open transaction.</param>
    /// <param name="channel">The channel it came through.</param>
    /// <param name="now">The moment it is handled.</param>
    public Turn(IncomingMessage message, Member member, IUnitOfWork store, IChannel channel, DateTimeOffset now)
        : this(new Shared(message, store, channel, now) { Member = member }, message.Text)
    {
    }

    private Turn(Shared shared, string text)
    {
        this.shared = shared;
        Text = text.Trim();
    }

    /// <summary>What follows the command word, or the whole text when there is none; trimmed.</summary>
    public string Text { get; }

    /// <summary>What came in.</summary>
    public IncomingMessage Message => shared.Message;

    /// <summary>Who sent it; kept current by <see cref="Update"/>.</summary>
    public Member Member => shared.Member;

    /// <summary>The open transaction.</summary>
    public IUnitOfWork Store => shared.Store;

    /// <summary>The channel it came through.</summary>
    public IChannel Channel => shared.Channel;

    /// <summary>The moment it is handled.</summary>
    public DateTimeOffset Now => shared.Now;

    /// <summary>The member's ward, or the only ward there is; null when it cannot be told.</summary>
    public Ward? Ward => shared.Ward ??= FindWard();

    /// <summary>The ward's local day; Vietnam's where the ward is not known.</summary>
    public DateOnly Today => (Ward ?? Vietnam).Today(Now);

    /// <summary>What was left open in this chat before this turn, expired or not; null when nothing was.</summary>
    public Conversation? Open => shared.Open.Value;

    /// <summary>Messages to others that leave with this turn.</summary>
    public IReadOnlyList<(ChatAddress Chat, OutgoingMessage Message)> Notices => shared.Notices;

    private static Ward Vietnam { get; } = new() { Code = "", Name = "" };

    /// <summary>Given-up messages that leave again with this turn.</summary>
    public IReadOnlyList<OutboxRow> Again => shared.Again;

    /// <summary>A text in the member's language.</summary>
    public string Say(string key, params object?[] values) => Texts.Get(key, Member.Language, values);

    /// <summary>Writes the member anew.</summary>
    public void Update(Member changed)
    {
        Store.Members.Update(changed);
        shared.Member = changed;
        shared.Ward = null;
    }

    /// <summary>Records that the sender did something to people or settings; it is stored with the turn.</summary>
    /// <param name="act">A stable short word, explained by the text <c>Operations.Act.word</c>.</param>
    /// <param name="detail">Codes that say more; never a citizen's data.</param>
    /// <param name="subject">Row id of the member it was done to.</param>
    public void Audit(string act, string detail = "", long? subject = null) => Store.Audit.Add(new AuditEntry
    {
        Id = NewId.Next(Now),
        Ward = Member.Ward ?? Ward?.Code,
        At = Now,
        Actor = Member.Id,
        Act = act,
        Subject = subject,
        Detail = detail,
    });

    /// <summary>Sends a message to another chat together with this turn's reply.</summary>
    public void Notify(ChatAddress chat, OutgoingMessage notice) => shared.Notices.Add((chat, notice));

    /// <summary>Lets a given-up message leave again, as if it were new.</summary>
    public void SendAgain(OutboxRow row)
    {
        var anew = row with { State = OutboxState.Waiting, Attempts = 0, CreatedAt = Now, NotBefore = Now, Problem = null };
        Store.Outbox.Record(anew);
        shared.Again.Add(anew);
    }

    /// <summary>The same turn with other words, as if they had been typed.</summary>
    public Turn WithText(string text) => new(shared, text);

    private Ward? FindWard()
    {
        if (Member.Ward is { } code) return Store.Wards.Find(code);
        return Store.Wards.All().Where(ward => ward.ExistsOn(ward.Today(Now))).ToList() is [var only] ? only : null;
    }

    private sealed record Shared(IncomingMessage Message, IUnitOfWork Store, IChannel Channel, DateTimeOffset Now)
    {
        public required Member Member { get; set; }

        public Ward? Ward { get; set; }

        public Lazy<Conversation?> Open { get; } = new(() => Store.Conversations.Find(Message.Chat, Message.SenderId), isThreadSafe: false);

        public List<(ChatAddress Chat, OutgoingMessage Message)> Notices { get; } = [];

        public List<OutboxRow> Again { get; } = [];
    }
}
