using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Membership;

/// <summary><c>/to CODE</c>: chooses my team when I have none; what I logged before goes along.</summary>
public static class ChooseTeam
{
    /// <summary>Chooses it; without a code, asks.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is not { } ward) return Reply.Say(turn.Say("Membership.NotAMember"));
        if (turn.Member.Team is not null) return Reply.Say(turn.Say("Membership.HasTeam", TeamName(turn, turn.Member.Team)));
        if (TeamWords.Find(turn.Store.Wards.Teams(ward, turn.Today), turn.Text) is not { } team) return Ask(turn);
        turn.Update(turn.Member with { Team = team.Code });
        turn.Store.Actions.AssignTeam(ward, turn.Member.Id, team.Code);
        return Reply.Say(turn.Say("Membership.TeamChosen", team.Name)) with { InPlace = true };
    }

    /// <summary>Asks which team.</summary>
    public static Reply Ask(Turn turn) => Reply.Say(turn.Say("Membership.WhichTeam"))
        .WithGrid(turn.Store.Wards.Teams(turn.Member.Ward!, turn.Today).Select(team => new Choice(team.Name, $"/to {team.Code}")), 2);

    private static string TeamName(Turn turn, string code) =>
        turn.Store.Wards.Teams(turn.Member.Ward!).FirstOrDefault(team => team.Code == code)?.Name ?? code;
}
