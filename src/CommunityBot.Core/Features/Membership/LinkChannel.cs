using CommunityBot.Conversations;
using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary><c>/lienket</c>: a code that makes me one person in two channels; <c>/lienket CODE</c>, written in the second, uses it.</summary>
public static class LinkChannel
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>Gives a code, or links with one.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Message.IsGroup) return Reply.Say(turn.Say("Membership.NotInGroup"));
        if (turn.Text.Length > 0) return WrongCodes.Refusal(turn) ?? Use(turn);
        var code = InviteCode.New();
        turn.Store.Members.SaveLinkCode(InviteCode.Hash(code), turn.Member.Id, turn.Now + Life);
        return Reply.Say(turn.Say("Membership.LinkCode", code, (int)Life.TotalMinutes));
    }

    private static Reply Use(Turn turn)
    {
        if (turn.Store.Members.UseLinkCode(InviteCode.Hash(turn.Text), turn.Now) is not { } id || turn.Store.Members.Find(id) is not { } other)
        {
            WrongCodes.Count(turn);
            return Reply.Say(turn.Say("Membership.WrongLinkCode"));
        }

        var mine = turn.Member;
        if (other.Id == mine.Id) return Reply.Say(turn.Say("Membership.LinkSame"));
        if (mine.Ward is not null && other.Ward is not null && mine.Ward != other.Ward) return Reply.Say(turn.Say("Membership.LinkOtherWard"));
        turn.Store.Members.Merge(mine.Id, other.Id);
        turn.Update(Together(other, mine));
        return Reply.Say(turn.Say("Membership.Linked", turn.Say("Membership.Role." + turn.Member.Role)));
    }

    /// <summary>One person of two: the higher role, and what only one of them has.</summary>
    private static Member Together(Member kept, Member merged) => kept with
    {
        Ward = kept.Ward ?? merged.Ward,
        Team = kept.Team ?? merged.Team,
        Role = kept.Role > merged.Role ? kept.Role : merged.Role,
        Name = kept.Name.Length > 0 ? kept.Name : merged.Name,
        Since = kept.Since < merged.Since ? kept.Since : merged.Since,
    };
}
