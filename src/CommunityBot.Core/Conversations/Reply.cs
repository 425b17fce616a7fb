using CommunityBot.Messaging;

namespace CommunityBot.Conversations;

/// <summary>What a handler says, and what it then waits for.</summary>
public sealed record Reply
{
    /// <summary>The messages, in order.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>The question that is open now; null closes the one before.</summary>
    public PendingStep? Pending { get; init; }

    /// <summary>Whether the first message takes the place of the one whose button was tapped, where the channel can edit.</summary>
    public bool InPlace { get; init; }

    /// <summary>Saying nothing.</summary>
    public static Reply Nothing { get; } = new();

    /// <summary>One message.</summary>
    public static Reply Say(RichText text) => new() { Messages = [new OutgoingMessage { Text = text.Runs }] };

    /// <summary>The same with a row of choices added under the last message.</summary>
    public Reply WithRow(params IReadOnlyList<Choice> row)
    {
        if (row.Count == 0) return this;
        var last = Messages[^1];
        return this with { Messages = [.. Messages.SkipLast(1), last with { Choices = [.. last.Choices, row] }] };
    }

    /// <summary>The same with choices added under the last message, one row each.</summary>
    public Reply WithColumn(IEnumerable<Choice> choices) =>
        choices.Aggregate(this, (reply, choice) => reply.WithRow(choice));

    /// <summary>The same with choices added under the last message, several a row.</summary>
    public Reply WithGrid(IEnumerable<Choice> choices, int columns) =>
        choices.Chunk(columns).Aggregate(this, (reply, row) => reply.WithRow(row));

    /// <summary>The same, waiting for the answer to a question.</summary>
    public Reply Awaiting(PendingStep step) => this with { Pending = step };

    /// <summary>The same with a text above the first message.</summary>
    public Reply Below(Reply notice)
    {
        if (Messages.Count == 0) return notice with { Pending = Pending };
        var first = Messages[0];
        var above = notice.Messages.SelectMany(message => message.Text);
        return this with { Messages = [first with { Text = [.. above, new TextRun("\n\n"), .. first.Text] }, .. Messages.Skip(1)] };
    }

    /// <summary>All texts in one message, for channels where each message counts; only the last one's choices remain, which alone can be picked.</summary>
    public Reply InOneMessage()
    {
        if (Messages.Count < 2 || Messages.SkipLast(1).Any(message => message.Attachment is not null)) return this;
        var text = Messages.SelectMany((message, index) => index == 0 ? message.Text : [new TextRun("\n\n"), .. message.Text]);
        return this with { Messages = [Messages[^1] with { Text = [.. text], IsEssential = Messages.Any(message => message.IsEssential) }] };
    }

    /// <summary>The same, sent even when the month's messages run short.</summary>
    public Reply AsEssential() => this with { Messages = [.. Messages.Select(message => message with { IsEssential = true })] };

    /// <summary>This and then another.</summary>
    public Reply Then(Reply next) =>
        next with { Messages = [.. Messages, .. next.Messages], Pending = next.Pending ?? Pending, InPlace = InPlace };
}
