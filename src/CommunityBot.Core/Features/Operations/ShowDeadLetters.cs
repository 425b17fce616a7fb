using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Operations;

/// <summary><c>/tinhong</c>: the ward's messages that were given up, with the reason; <c>guilai</c> sends them again.</summary>
public static class ShowDeadLetters
{
    private const int Most = 20;

    /// <summary>Lists them or sends them again.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is null || turn.Ward is not { } ward) return Reply.Say(turn.Say("Membership.NotAMember"));
        var dead = turn.Store.Outbox.Dead(ward.Code, Most);
        if (dead.Count == 0) return Reply.Say(turn.Say("Operations.NoDeadLetters"));
        if (VietnameseText.Fold(turn.Text) is "guilai" or "again")
        {
            foreach (var row in dead) turn.SendAgain(row);
            turn.Audit("resent", $"{dead.Count}");
            return Reply.Say(turn.Say("Operations.SentAgain", dead.Count));
        }

        var text = new RichText().Bold(turn.Say("Operations.DeadTitle", dead.Count));
        foreach (var row in dead)
        {
            text.Line($"• {ward.LocalTime(row.CreatedAt):dd/MM HH:mm} {turn.Say("Membership.Channel." + row.Channel)}: {row.Problem}");
        }

        return Reply.Say(text).WithRow(new Choice(turn.Say("Operations.SendAgain"), "/tinhong guilai"));
    }
}
