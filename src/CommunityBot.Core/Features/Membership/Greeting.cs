using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary>The first words: what the bot is (a machine), what it can do for this person, and buttons to begin.</summary>
public static class Greeting
{
    /// <summary>Greets.</summary>
    public static Reply Say(Turn turn)
    {
        var ward = turn.Ward?.Name ?? turn.Say("Membership.AnyWard");
        var text = new RichText().Bold(turn.Say("Membership.Machine", ward)).Line().Line(turn.Say("Membership.Can." + turn.Member.Role));
        var reply = Reply.Say(text);
        if (turn.Member.Role == Role.Volunteer) reply = reply.WithRow(new Choice(turn.Say("Membership.ButtonLog"), "/ghi"), new Choice(turn.Say("Membership.ButtonToday"), "/homnay"));
        if (turn.Member.Role >= Role.Leader) reply = reply.WithRow(new Choice(turn.Say("Membership.ButtonReport"), "/baocao"), new Choice(turn.Say("Membership.ButtonInvite"), "/moi"));
        return reply
            .WithRow(new Choice(turn.Say("Membership.ButtonFind"), "/tracuu"), new Choice(turn.Say("Membership.ButtonHelp"), "/trogiup"))
            .WithRow(OtherLanguage(turn));
    }

    private static Choice OtherLanguage(Turn turn) =>
        turn.Member.Language == Language.Vietnamese ? new("English", "/ngonngu en") : new("Tiếng Việt", "/ngonngu vi");
}
