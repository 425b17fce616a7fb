using CommunityBot.Conversations;

namespace CommunityBot.Features.Reporting;

/// <summary><c>/nhombaocao</c>, written in a group: the group receives the daily tally; <c>tat</c> takes it off.</summary>
public static class RegisterGroup
{
    /// <summary>Registers the group or takes it off.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        if (!turn.Message.IsGroup) return Reply.Say(turn.Say("Reporting.NotAGroup"));
        var off = Messaging.VietnameseText.Fold(turn.Text) is "tat" or "off";
        turn.Store.Wards.SetGroup(ward, turn.Message.Chat, registered: !off);
        turn.Audit(off ? "group-removed" : "group-added", turn.Message.Chat.Channel);
        return Reply.Say(turn.Say(off ? "Reporting.GroupOff" : "Reporting.GroupOn"));
    }
}
