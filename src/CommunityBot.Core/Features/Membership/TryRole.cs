using CommunityBot.Conversations;
using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary><c>/thuvai ROLE</c>: tries a role in the sample ward, through the web chat; refused as soon as a real ward is configured.</summary>
/// <param name="isOffered">Whether roles can be tried in this installation.</param>
public sealed class TryRole(bool isOffered)
{
    /// <summary>Takes the role on.</summary>
    public Reply Handle(Turn turn)
    {
        if (!isOffered || turn.Message.Chat.Channel != "web" || turn.Store.Wards.All() is not [{ IsSample: true } sample])
        {
            return Reply.Say(turn.Say("Membership.NoTrying"));
        }

        if (RoleWords.Parse(turn.Text) is not { } role || role == Role.Admin) return Reply.Say(turn.Say("Membership.WhichRole"));
        turn.Update(turn.Member with
        {
            Role = role,
            Ward = role == Role.Resident ? null : sample.Code,
            Team = role == Role.Volunteer ? turn.Store.Wards.Teams(sample.Code)[0].Code : null,
            Name = role == Role.Resident ? "" : turn.Say("Membership.NoName"),
        });
        return Reply.Say(turn.Say("Membership.Trying", turn.Say("Membership.Role." + role))).Then(Greeting.Say(turn));
    }
}
