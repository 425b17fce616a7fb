using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Help;

/// <summary>One helpful sentence where nothing else fits.</summary>
public static class Fallback
{
    /// <summary><c>/huy</c>: drops the open question.</summary>
    public static Reply Cancel(Turn turn) => Reply.Say(turn.Say("Help.Cancelled")) with { InPlace = true };

    /// <summary>A command that does not exist.</summary>
    public static Reply UnknownCommand(Turn turn) =>
        Reply.Say(turn.Say("Help.UnknownCommand")).WithRow(new Choice(turn.Say("Help.Button"), "/trogiup"));

    /// <summary>A command the person's role may not use.</summary>
    public static Reply NotAllowed(Turn turn, MenuEntry entry) =>
        Reply.Say(turn.Say("Help.NotAllowed", turn.Say("Membership.Role." + entry.LowestRole)));

    /// <summary>A fault of ours.</summary>
    public static Reply Apology(Turn turn) => Reply.Say(turn.Say("Help.Apology"));

    /// <summary>A button of a question that is over.</summary>
    public static Reply OldButton(Turn turn) => Reply.Say(turn.Say("Help.OldButton"));

    /// <summary>Words that are neither work nor a question.</summary>
    public static Reply NotUnderstood(Turn turn) => Reply.Say(turn.Say("Help.NotUnderstood." + turn.Member.Role));
}
