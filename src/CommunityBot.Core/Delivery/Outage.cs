namespace CommunityBot.Delivery;

/// <summary>
/// Notices when a channel's provider is not there at all. Then one message every few seconds is tried instead of each by its own clock,
/// and at the first answer everything that waited goes on at once.
/// </summary>
internal sealed class Outage
{
    private const int FailuresInARow = 3;
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(2);
    private readonly LinkedList<ChatLine> faulted = new();
    private DateTimeOffset lastAnswer = DateTimeOffset.MinValue;
    private int failures;

    /// <summary>Whether it is on.</summary>
    public bool IsOn => failures >= FailuresInARow;

    /// <summary>While it is on: when the next message is tried.</summary>
    public DateTimeOffset NextProbe { get; private set; }

    /// <summary>The chat whose failed message has waited longest, or null.</summary>
    public ChatLine? Longest => faulted.First?.Value;

    /// <summary>A message is tried.</summary>
    public void Probe(DateTimeOffset now) => NextProbe = now + ProbeEvery;

    /// <summary>An attempt got no answer. One that began before the last answer says nothing about now.</summary>
    public void Failed(ChatLine chat, DateTimeOffset began, DateTimeOffset now)
    {
        chat.Fault = faulted.AddLast(chat);
        if (began >= lastAnswer && ++failures == FailuresInARow) Probe(now);
    }

    /// <summary>The provider answered. Returns the chats that need wait no longer, if that ends an outage.</summary>
    public IReadOnlyList<ChatLine> Answered(DateTimeOffset now)
    {
        var waited = IsOn ? faulted.ToList() : [];
        (failures, lastAnswer) = (0, now);
        return waited;
    }

    /// <summary>The chat's message is tried again or gone.</summary>
    public void Leave(ChatLine chat)
    {
        if (chat.Fault is not null) faulted.Remove(chat.Fault);
        chat.Fault = null;
    }
}
