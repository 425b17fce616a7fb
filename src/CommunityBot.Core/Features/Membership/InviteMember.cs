using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary><c>/moi ROLE [TEAM] [nhieu]</c>: makes a code and a link to join with, for once or many uses, with an expiry.</summary>
/// <param name="links">Links that carry a code.</param>
public sealed class InviteMember(InviteLinks links)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Makes a code; asks for what is missing.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is not { } ward) return Reply.Say(turn.Say("Membership.NotAMember"));
        var words = turn.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || RoleWords.Parse(words[0]) is not { } role || role == Role.Resident) return AskRole(turn);
        if (!MayInvite(turn.Member.Role, role)) return Reply.Say(turn.Say("Membership.MayNotInvite", turn.Say("Membership.Role." + role)));

        var many = words.Length > 1 && VietnameseText.Fold(words[^1]) is "nhieu" or "many";
        var teamWords = string.Join(' ', words.Skip(1).SkipLast(many ? 1 : 0));
        var teams = turn.Store.Wards.Teams(ward, turn.Today);
        var team = TeamWords.Find(teams, teamWords);
        if (role == Role.Volunteer && teams.Count > 0 && team is null) return AskTeam(turn, teams, teamWords);
        return Make(turn, ward, role, team, many);
    }

    /// <summary>Leaders invite volunteers; administrators invite everyone.</summary>
    private static bool MayInvite(Role inviter, Role invited) => inviter == Role.Admin || invited < inviter;

    private static Reply AskRole(Turn turn) => Reply.Say(turn.Say("Membership.InviteWhom"))
        .WithColumn(new[] { (Role.Volunteer, "tinhnguyen"), (Role.Leader, "lanhdao"), (Role.Admin, "quantri") }
            .Where(choice => MayInvite(turn.Member.Role, choice.Item1))
            .Select(choice => new Choice(turn.Say("Membership.Role." + choice.Item1), "/moi " + choice.Item2)));

    private static Reply AskTeam(Turn turn, IReadOnlyList<Team> teams, string words)
    {
        var question = words.Length == 0 ? turn.Say("Membership.InviteTeam") : turn.Say("Membership.NoSuchTeam", words);
        return Reply.Say(question).WithGrid(teams.Select(team => new Choice(team.Name, $"/moi tinhnguyen {team.Code}")), 2);
    }

    private Reply Make(Turn turn, string ward, Role role, Team? team, bool many)
    {
        var code = InviteCode.New();
        var expires = turn.Now + Life;
        turn.Store.Invites.Save(new Invite
        {
            Hash = InviteCode.Hash(code),
            Ward = ward,
            Team = team?.Code,
            Role = role,
            UsesLeft = many ? null : 1,
            Expires = expires,
            MadeBy = turn.Member.Id,
        });
        turn.Audit("invited", string.Join(' ', role, team?.Code, many ? "many" : null).TrimEnd());
        var reply = links.Show(turn, code, role, team, many, expires);
        return many ? reply : reply.WithRow(new Choice(turn.Say("Membership.InviteMany"), $"/moi {RoleWord(role)} {team?.Code} nhieu".Replace("  ", " ")));
    }

    private static string RoleWord(Role role) => role switch
    {
        Role.Leader => "lanhdao",
        Role.Admin => "quantri",
        _ => "tinhnguyen",
    };
}
