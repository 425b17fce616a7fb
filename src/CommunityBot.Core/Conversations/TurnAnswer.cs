using CommunityBot.Storage;

namespace CommunityBot.Conversations;

/// <summary>Finds who answers a message: a command, the open question, a choice picked by number, or what the text means.</summary>
/// <param name="menu">Everything the bot can do.</param>
internal sealed class TurnAnswer(Menu menu)
{
    /// <summary>How long a question stays open.</summary>
    public static readonly TimeSpan QuestionLife = TimeSpan.FromHours(1);

    private readonly PendingSteps steps = new(menu.Steps);

    /// <summary>The reply to a turn. A command always beats an open question.</summary>
    public Reply To(Turn turn)
    {
        if (FromCommand(turn) is { } reply) return reply;
        if (turn.Open is not { } open || open.Until <= turn.Now) return menu.FreeText(turn);
        if (open.Pending is { } pending && steps.Answer(pending, turn) is { } answer) return answer;
        if (steps.Pick(open.Choices, turn.Text) is not { } picked) return menu.FreeText(turn);

        var asTyped = turn.WithText(picked);
        return FromCommand(asTyped)
            ?? (open.Pending is { } step ? steps.Answer(step, asTyped) : null)
            ?? menu.FreeText(asTyped);
    }

    /// <summary>Stores what the reply leaves open.</summary>
    public void KeepOpen(Turn turn, Reply reply)
    {
        var choices = reply.Messages.Count == 0 ? [] : reply.Messages[^1].Choices.SelectMany(row => row).ToList();
        var canPick = choices.Count > 0 && (reply.Pending is not null || choices.Count > turn.Channel.Limits.MaxChoices);
        var conversation = reply.Pending is null && !canPick ? null : new Conversation
        {
            Pending = reply.Pending is { } step ? steps.Write(step) : null,
            Choices = canPick ? steps.WriteChoices(choices) : null,
            Until = turn.Now + QuestionLife,
        };
        if (conversation is not null || turn.Open is not null) turn.Store.Conversations.Save(turn.Message.Chat, turn.Message.SenderId, conversation);
    }

    private Reply? FromCommand(Turn turn)
    {
        if (Command.Parse(turn.Text) is not { } command) return null;
        if (menu.Find(command.Word) is not { } entry) return command.HasSlash ? menu.UnknownCommand(turn) : null;
        var isAllowed = turn.Member.Role >= entry.LowestRole;
        // A bare word may be an ordinary word too: it is a command only where the person would see it in the help.
        if (!command.HasSlash && (entry.Help is null || !isAllowed)) return null;
        if (!isAllowed) return menu.NotAllowed(turn, entry);
        return (entry.WhilePaused ? null : menu.Paused(turn)) ?? entry.Handle(turn.WithText(command.Rest));
    }
}
