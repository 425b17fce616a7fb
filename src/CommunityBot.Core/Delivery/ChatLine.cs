using CommunityBot.Storage;

namespace CommunityBot.Delivery;

/// <summary>What waits for one chat: replies in their order, whoever they answer, and bulk in its own.</summary>
/// <param name="id">The provider's id of the chat.</param>
internal sealed class ChatLine(string id)
{
    private readonly LinkedList<OutboxRow> replies = new();
    private readonly LinkedList<OutboxRow> bulk = new();
    private readonly bool[] offered = new bool[3];
    private int urgent;

    /// <summary>The provider's id of the chat.</summary>
    public string Id => id;

    /// <summary>Whether one of its messages is under way.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Nothing goes before this moment: the provider said so, or an attempt failed.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>From this moment the next message is within the provider's limit for one chat.</summary>
    public DateTimeOffset RestedAt { get; set; }

    /// <summary>Until this moment replies too keep that limit, because the provider objected.</summary>
    public DateTimeOffset RestUntil { get; set; }

    /// <summary>Whether it is remembered, though nothing waits, because of what it last got.</summary>
    public bool IsResting { get; set; }

    /// <summary>Its place among the chats whose last attempt got no answer, if it is one of them.</summary>
    public LinkedListNode<ChatLine>? Fault { get; set; }

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty => replies.Count + bulk.Count == 0;

    /// <summary>How many replies wait or are under way.</summary>
    public int Replies => replies.Count;

    /// <summary>The lanes its messages may leave by. One reply in a hurry takes those before it along.</summary>
    public IEnumerable<Lane> Lanes
    {
        get
        {
            if (replies.Count > 0) yield return urgent > 0 ? Lane.Reply : Lane.Public;
            if (bulk.Count > 0) yield return Lane.Bulk;
        }
    }

    /// <summary>The message to go next by a lane, or null.</summary>
    public OutboxRow? First(Lane lane) => Line(lane).First?.Value;

    /// <summary>Adds a message at the end.</summary>
    public void Add(OutboxRow row)
    {
        Line(row.Lane).AddLast(row);
        if (row.Lane == Lane.Reply) urgent++;
    }

    /// <summary>The first message is done with.</summary>
    public void Remove(OutboxRow first)
    {
        Line(first.Lane).RemoveFirst();
        if (first.Lane == Lane.Reply) urgent--;
    }

    /// <summary>The first message has changed.</summary>
    public void Replace(OutboxRow first) => Line(first.Lane).First!.Value = first;

    /// <summary>Notes that the chat stands in the lane's queue; false when it did already.</summary>
    public bool TryOffer(Lane lane) => !offered[(int)lane] && (offered[(int)lane] = true);

    /// <summary>Notes that the chat left the lane's queue.</summary>
    public void Withdraw(Lane lane) => offered[(int)lane] = false;

    private LinkedList<OutboxRow> Line(Lane lane) => lane == Lane.Bulk ? bulk : replies;
}
