using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Delivery;

/// <summary>
/// What waits to be sent through one channel: volunteers' replies first, then residents' replies and bulk in turn; one message of a chat at a
/// time and in order; nothing before its time or above the provider's limits.
/// </summary>
/// <param name="limits">What the provider allows.</param>
internal sealed class ChannelQueue(ChannelLimits limits)
{
    private static readonly Lane[] Urgent = [Lane.Reply];
    private static readonly TimeSpan CalmAfterOutage = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, ChatLine> chats = new(StringComparer.Ordinal);
    private readonly Queue<ChatLine>[] ready = [new(), new(), new()];
    private readonly PriorityQueue<ChatLine, DateTimeOffset> later = new();
    private readonly PriorityQueue<ChatLine, DateTimeOffset> resting = new();
    private readonly Pace pace = new(limits);
    private readonly Outage outage = new();
    private readonly int[] counts = new int[3];
    private Lane[] order = [Lane.Reply, Lane.Public, Lane.Bulk];
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;

    /// <summary>How many messages of a lane wait or are under way.</summary>
    public int Count(Lane lane) => Volatile.Read(ref counts[(int)lane]);

    /// <summary>How many replies the chat waits for only because they come faster than they can be sent.</summary>
    public int Behind(string chatId, DateTimeOffset now) =>
        !outage.IsOn && now >= pausedUntil && chats.TryGetValue(chatId, out var chat) && chat.NotBefore <= now ? chat.Replies : 0;

    /// <summary>Adds a message at the end of its chat's line.</summary>
    public void Add(OutboxRow row)
    {
        if (!chats.TryGetValue(row.ChatId, out var chat)) chats[row.ChatId] = chat = new ChatLine(row.ChatId);
        chat.Add(row);
        if (chat.NotBefore < row.NotBefore && row.Attempts > 0) chat.NotBefore = row.NotBefore;
        counts[(int)row.Lane]++;
        Offer(chat);
    }

    /// <summary>Takes the next message that may go now; its chat waits until <see cref="Settle"/>.</summary>
    /// <param name="now">Now.</param>
    /// <param name="urgentOnly">Whether nothing but volunteers' replies may go.</param>
    public OutboxRow? TryTake(DateTimeOffset now, bool urgentOnly)
    {
        if (now < pausedUntil) return null;
        while (resting.TryPeek(out _, out var rested) && rested <= now) Forget(resting.Dequeue(), now);
        while (later.TryPeek(out _, out var at) && at <= now) Offer(later.Dequeue());
        if (!outage.IsOn) return TakeReady(now, urgentOnly);
        if (now < outage.NextProbe) return null;
        var probe = TakeReady(now, urgentOnly) ?? (urgentOnly ? null : TakeFaulted(now));
        if (probe is not null) outage.Probe(now);
        return probe;
    }

    /// <summary>When the next message may go: now or earlier if one may go at once, null when nothing waits.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now, bool urgentOnly)
    {
        DateTimeOffset? due = null;
        foreach (var lane in urgentOnly ? Urgent : order)
        {
            if (ready[(int)lane].Count > 0) due = Earlier(due, pace.Next(lane, now));
        }

        if (outage.IsOn && (due is not null || (outage.Longest is not null && !urgentOnly))) due = due > outage.NextProbe ? due : outage.NextProbe;
        if (later.TryPeek(out _, out var at)) due = Earlier(due, at);
        return due < pausedUntil ? pausedUntil : due;
    }

    /// <summary>The attempt on a message is over: the message is gone or waits again, and the channel is known better.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="began">When the attempt began.</param>
    /// <param name="now">Now.</param>
    public void Settle(DeliveryOutcome outcome, DateTimeOffset began, DateTimeOffset now)
    {
        var chat = chats[outcome.Row.ChatId];
        chat.NotBefore = outcome.RetryAt ?? now;
        if (outcome.RetryAt is not null)
        {
            chat.Replace(outcome.Row);
        }
        else
        {
            chat.Remove(outcome.Row);
            counts[(int)outcome.Row.Lane]--;
        }

        chat.IsBusy = false;
        chat.RestedAt = now + limits.ChatGap;
        Learn(chat, outcome, began, now);
        Offer(chat);
        if (!chat.IsEmpty) return;
        outage.Leave(chat);
        if (!chat.IsResting) Forget(chat, now);
    }

    private void Learn(ChatLine chat, DeliveryOutcome outcome, DateTimeOffset began, DateTimeOffset now)
    {
        if (outcome.Result is SendResult.Unavailable)
        {
            outage.Failed(chat, began, now);
            return;
        }

        var waited = outage.Answered(now);
        if (waited.Count > 0) pace.KeepEven(now + CalmAfterOutage); // not all at once after a silence
        foreach (var one in waited)
        {
            one.NotBefore = now;
            Offer(one);
        }

        if (outcome.Result is not SendResult.RetryLater later) return;
        pace.Objected(chat, later.WholeChannel, now);
        if (later.WholeChannel && outcome.RetryAt > pausedUntil) pausedUntil = outcome.RetryAt.Value;
    }

    private OutboxRow? TakeReady(DateTimeOffset now, bool urgentOnly)
    {
        foreach (var lane in urgentOnly ? Urgent : order)
        {
            if (pace.Next(lane, now) > now || TakeReady(lane, now) is not { } row) continue;
            if (lane != Lane.Reply) order = [Lane.Reply, lane == Lane.Bulk ? Lane.Public : Lane.Bulk, lane];
            return row;
        }

        return null;
    }

    private OutboxRow? TakeReady(Lane lane, DateTimeOffset now)
    {
        while (ready[(int)lane].TryDequeue(out var chat))
        {
            chat.Withdraw(lane);
            if (chat.IsBusy || chat.First(lane) is not { } first) continue;
            if (pace.Next(lane, chat, now) is var at && at <= now) return Start(chat, first, now);
            later.Enqueue(chat, at);
        }

        return null;
    }

    private OutboxRow? TakeFaulted(DateTimeOffset now) =>
        outage.Longest is { } chat ? Start(chat, chat.First(chat.Lanes.First())!, now) : null;

    private OutboxRow Start(ChatLine chat, OutboxRow row, DateTimeOffset now)
    {
        outage.Leave(chat);
        chat.IsBusy = true;
        pace.Spend(row.Lane, now);
        return row;
    }

    /// <summary>Forgets a chat without messages, but not while what it last got limits what it may get next.</summary>
    private void Forget(ChatLine chat, DateTimeOffset now)
    {
        var until = chat.RestUntil > chat.RestedAt ? chat.RestUntil : chat.RestedAt;
        chat.IsResting = chat.IsEmpty && until > now;
        if (chat.IsResting) resting.Enqueue(chat, until);
        else if (chat.IsEmpty) chats.Remove(chat.Id);
    }

    private void Offer(ChatLine chat)
    {
        if (chat.IsBusy) return;
        foreach (var lane in chat.Lanes)
        {
            if (chat.TryOffer(lane)) ready[(int)lane].Enqueue(chat);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;
}
