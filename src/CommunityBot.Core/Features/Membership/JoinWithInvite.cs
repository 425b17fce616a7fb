using CommunityBot.Conversations;
using CommunityBot.Features.Privacy;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary><c>/start [code]</c>: greets; with a code, joins with the code's role and team.</summary>
public static class JoinWithInvite
{
    private const int LongestName = 60;

    /// <summary>Greets or joins.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Text.Length == 0) return Greeting.Say(turn);
        if (turn.Message.IsGroup) return Reply.Say(turn.Say("Membership.NotInGroup"));
        if (WrongCodes.Refusal(turn) is { } refusal) return refusal;
        if (FindInvite(turn) is not { } invite)
        {
            WrongCodes.Count(turn);
            return Reply.Say(turn.Say("Membership.WrongCode"));
        }

        if (invite.Expires <= turn.Now) return Reply.Say(turn.Say("Membership.ExpiredCode"));
        if (IsAlready(turn.Member, invite)) return Greeting.Say(turn);
        return turn.Store.Invites.Use(invite.Hash) ? Join(turn, invite) : Reply.Say(turn.Say("Membership.UsedCode"));
    }

    /// <summary>The invite of a ward or team that has ended leads to its successor.</summary>
    private static Invite? FindInvite(Turn turn)
    {
        if (turn.Store.Invites.Find(InviteCode.Hash(turn.Text)) is not { } invite) return null;
        var (ward, team) = Succession.Current(turn.Store, invite.Ward, invite.Team, turn.Now);
        return invite with { Ward = ward, Team = team };
    }

    private static bool IsAlready(Member member, Invite invite) =>
        member.Ward == invite.Ward && member.Role >= invite.Role && (invite.Team is null || member.Team == invite.Team);

    private static Reply Join(Turn turn, Invite invite)
    {
        var isSameWard = turn.Member.Ward == invite.Ward;
        turn.Update(turn.Member with
        {
            Ward = invite.Ward,
            Team = invite.Team ?? (isSameWard ? turn.Member.Team : OnlyTeam(turn, invite.Ward)),
            Role = isSameWard && turn.Member.Role > invite.Role ? turn.Member.Role : invite.Role,
            Name = DisplayName(turn),
            Since = turn.Now,
        });
        turn.Audit("joined", $"{turn.Member.Role} {turn.Member.Team}".TrimEnd());
        var team = turn.Store.Wards.Teams(invite.Ward).FirstOrDefault(known => known.Code == turn.Member.Team);
        var joined = Reply.Say(new RichText().Bold(turn.Say("Membership.Joined", turn.Say("Membership.Role." + turn.Member.Role), team?.Name ?? turn.Ward?.Name)));
        var reply = joined.Then(Greeting.Say(turn));
        return turn.Member.Role == Role.Volunteer && team is null ? reply.Then(ChooseTeam.Ask(turn)) : reply;
    }

    private static string? OnlyTeam(Turn turn, string ward) =>
        turn.Store.Wards.Teams(ward, turn.Today) is [var only] ? only.Code : null;

    private static string DisplayName(Turn turn)
    {
        // Some people write their phone number into the name they show.
        var name = PersonalData.Mask(turn.Message.SenderName ?? "").Text.Replace(PersonalData.MaskMark, "", StringComparison.Ordinal).Trim();
        if (name.Length == 0) return turn.Member.Name.Length > 0 ? turn.Member.Name : turn.Say("Membership.NoName");
        return name.Length <= LongestName ? name : name[..LongestName];
    }
}
