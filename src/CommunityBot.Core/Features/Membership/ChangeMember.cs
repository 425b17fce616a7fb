using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary>Changes a member's role or team, or removes them; they are told.</summary>
public static class ChangeMember
{
    /// <summary>Whether one may change the other: leaders change volunteers, administrators everyone but themselves.</summary>
    public static bool MayChange(Member one, Member other) =>
        one.Id != other.Id && one.Ward == other.Ward && (one.Role == Role.Admin || other.Role < one.Role);

    /// <summary>Whether one may give a role.</summary>
    public static bool MayGive(Member one, Role role) => one.Role == Role.Admin || role < one.Role;

    /// <summary>Does what the words say: <c>vai ROLE</c>, <c>to TEAM</c> or <c>xoa</c>.</summary>
    public static Reply Handle(Turn turn, Member member, IReadOnlyList<string> words)
    {
        if (!MayChange(turn.Member, member)) return Reply.Say(turn.Say("Membership.MayNotChange"));
        return words switch
        {
            ["xoa" or "remove"] => Remove(turn, member),
            ["vai" or "role", var word] when RoleWords.Parse(word) is { } role and > Role.Resident && MayGive(turn.Member, role) =>
                Save(turn, member with { Role = role }),
            ["to" or "team", var code] when turn.Store.Wards.Teams(member.Ward!, turn.Today).Any(team => team.Code == code) =>
                Save(turn, member with { Team = code }),
            _ => Reply.Say(turn.Say("Membership.NoSuchChange")),
        };
    }

    private static Reply Save(Turn turn, Member member)
    {
        turn.Store.Members.Update(member);
        turn.Audit("changed", $"{member.Role} {member.Team}".TrimEnd(), member.Id);
        var team = turn.Store.Wards.Teams(member.Ward!).FirstOrDefault(known => known.Code == member.Team)?.Name ?? "—";
        Tell(turn, member, language => Texts.Get("Membership.YouWereChanged", language, Texts.Get("Membership.Role." + member.Role, language), team));
        return Reply.Say(turn.Say("Membership.Changed", member.Name, turn.Say("Membership.Role." + member.Role), team)) with { InPlace = true };
    }

    private static Reply Remove(Turn turn, Member member)
    {
        turn.Audit("removed", subject: member.Id);
        turn.Store.Members.Update(member with { Role = Role.Resident, Ward = null, Team = null, Name = "" });
        Tell(turn, member, language => Texts.Get("Membership.YouWereRemoved", language));
        return Reply.Say(turn.Say("Membership.RemovedMember", member.Name)) with { InPlace = true };
    }

    private static void Tell(Turn turn, Member member, Func<Language, string> text)
    {
        foreach (var chat in turn.Store.Members.Chats(member.Id))
        {
            turn.Notify(chat, new OutgoingMessage { Text = [new TextRun(text(member.Language))] });
        }
    }
}
