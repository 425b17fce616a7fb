using CommunityBot.Storage;

namespace CommunityBot.Delivery;

/// <summary>What waits to be sent through one channel: replies before bulk, one message of a chat at a time and in order, nothing before its time.</summary>
/// <param name="bulkPerSecond">Most bulk messages a second.</param>
internal sealed class ChannelQueue(int bulkPerSecond)
{
    private readonly TimeSpan bulkEvery = TimeSpan.FromSeconds(1.0 / bulkPerSecond);
    private readonly Dictionary<string, ChatLine> chats = new(StringComparer.Ordinal);
    private readonly Queue<ChatLine>[] ready = [new(), new()];
    private readonly PriorityQueue<ChatLine, DateTimeOffset> later = new();
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;
    private DateTimeOffset nextBulk = DateTimeOffset.MinValue;

    /// <summary>How many messages wait or are under way.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a message at the end of its chat's line.</summary>
    public void Add(OutboxRow row)
    {
        if (!chats.TryGetValue(row.ChatId, out var chat)) chats[row.ChatId] = chat = new ChatLine();
        chat.Lanes[(int)row.Lane].AddLast(row);
        if (chat.NotBefore < row.NotBefore && row.Attempts > 0) chat.NotBefore = row.NotBefore;
        Count++;
        Offer(chat);
    }

    /// <summary>Takes the next message that may go now; its chat waits until <see cref="Finish"/>.</summary>
    public OutboxRow? TryTake(DateTimeOffset now)
    {
        if (now < pausedUntil) return null;
        while (later.TryPeek(out var chat, out var at) && at <= now) Offer(later.Dequeue());
        return TakeFrom(Lane.Reply, now) ?? (now >= nextBulk ? TakeFrom(Lane.Bulk, now) : null);
    }

    /// <summary>When the next message may go: now or earlier if one may go at once, null when nothing waits.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now)
    {
        DateTimeOffset? due = later.TryPeek(out _, out var at) ? at : null;
        if (ready[(int)Lane.Reply].Count > 0) due = now;
        else if (ready[(int)Lane.Bulk].Count > 0 && (due is null || nextBulk < due)) due = nextBulk;
        return due < pausedUntil ? pausedUntil : due;
    }

    /// <summary>The message taken is done with: sent, given up or moved elsewhere.</summary>
    public void Finish(OutboxRow row)
    {
        var chat = chats[row.ChatId];
        chat.Lanes[(int)row.Lane].RemoveFirst();
        chat.IsBusy = false;
        Count--;
        if (chat.IsEmpty) chats.Remove(row.ChatId);
        else Offer(chat);
    }

    /// <summary>The message taken goes back to the head of its line until a later moment.</summary>
    public void PutBack(OutboxRow row)
    {
        var chat = chats[row.ChatId];
        chat.Lanes[(int)row.Lane].First!.Value = row;
        chat.IsBusy = false;
        chat.NotBefore = row.NotBefore;
        later.Enqueue(chat, chat.NotBefore);
    }

    /// <summary>Lets the whole channel wait.</summary>
    public void Pause(DateTimeOffset until) => pausedUntil = until > pausedUntil ? until : pausedUntil;

    private OutboxRow? TakeFrom(Lane lane, DateTimeOffset now)
    {
        while (ready[(int)lane].TryDequeue(out var chat))
        {
            chat.IsOffered[(int)lane] = false;
            if (chat.IsBusy || chat.Lanes[(int)lane].First is not { } first) continue;
            if (chat.NotBefore > now)
            {
                later.Enqueue(chat, chat.NotBefore);
                continue;
            }

            chat.IsBusy = true;
            if (lane == Lane.Bulk) nextBulk = (nextBulk > now - bulkEvery ? nextBulk : now) + bulkEvery;
            return first.Value;
        }

        return null;
    }

    private void Offer(ChatLine chat)
    {
        if (chat.IsBusy) return;
        for (var lane = 0; lane < ready.Length; lane++)
        {
            if (chat.Lanes[lane].Count == 0 || chat.IsOffered[lane]) continue;
            chat.IsOffered[lane] = true;
            ready[lane].Enqueue(chat);
        }
    }

    private sealed class ChatLine
    {
        public LinkedList<OutboxRow>[] Lanes { get; } = [new(), new()];

        public bool[] IsOffered { get; } = [false, false];

        public bool IsBusy { get; set; }

        public DateTimeOffset NotBefore { get; set; }

        public bool IsEmpty => Lanes.All(lane => lane.Count == 0);
    }
}
