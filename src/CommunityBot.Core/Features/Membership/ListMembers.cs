using System.Globalization;
using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary><c>/thanhvien</c>: a ward's people with role and team; <c>/thanhvien ID</c> shows one with what can be changed.</summary>
public static class ListMembers
{
    private const int PerPage = 10;

    /// <summary>Lists, shows one, or changes one.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is not { } ward) return Reply.Say(turn.Say("Membership.NotAMember"));
        var words = turn.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["trang", var page]) return List(turn, ward, int.TryParse(page, out var number) ? number : 1) with { InPlace = true };
        if (words.Length == 0) return List(turn, ward, 1);
        if (!long.TryParse(words[0], CultureInfo.InvariantCulture, out var id) || turn.Store.Members.Find(ward, id) is not { Role: > Role.Resident } member)
        {
            return Reply.Say(turn.Say("Membership.NoSuchMember"));
        }

        return words.Length == 1 ? One(turn, member) : ChangeMember.Handle(turn, member, words[1..]);
    }

    private static Reply List(Turn turn, string ward, int page)
    {
        var all = turn.Store.Members.InWard(ward);
        var pages = Math.Max(1, (all.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 1, pages);
        var shown = all.Skip((page - 1) * PerPage).Take(PerPage).ToList();
        var reply = Reply.Say(new RichText().Bold(turn.Say("Membership.ListTitle", all.Count)).Line(turn.Say("Membership.Page", page, pages)))
            .WithColumn(shown.Select(member => new Choice(Describe(turn, member), $"/thanhvien {member.Id}")));
        var turns = new List<Choice>();
        if (page > 1) turns.Add(new Choice(turn.Say("Membership.Before"), $"/thanhvien trang {page - 1}"));
        if (page < pages) turns.Add(new Choice(turn.Say("Membership.Next"), $"/thanhvien trang {page + 1}"));
        return reply.WithRow([.. turns]);
    }

    private static Reply One(Turn turn, Member member)
    {
        var reply = Reply.Say(new RichText().Bold(member.Name).Line(Describe(turn, member)));
        if (!ChangeMember.MayChange(turn.Member, member)) return reply;
        foreach (var (role, word) in new[] { (Role.Volunteer, "tinhnguyen"), (Role.Leader, "lanhdao"), (Role.Admin, "quantri") })
        {
            if (role != member.Role && ChangeMember.MayGive(turn.Member, role)) reply = reply.WithRow(new Choice(turn.Say("Membership.MakeRole", turn.Say("Membership.Role." + role)), $"/thanhvien {member.Id} vai {word}"));
        }

        return reply
            .WithGrid(turn.Store.Wards.Teams(member.Ward!, turn.Today).Where(team => team.Code != member.Team)
                .Select(team => new Choice(turn.Say("Membership.MoveTo", team.Name), $"/thanhvien {member.Id} to {team.Code}")), 2)
            .WithRow(new Choice(turn.Say("Membership.RemoveMember"), $"/thanhvien {member.Id} xoa"));
    }

    private static string Describe(Turn turn, Member member)
    {
        var team = turn.Store.Wards.Teams(member.Ward!).FirstOrDefault(known => known.Code == member.Team)?.Name;
        return string.Join(" · ", new[] { member.Name, turn.Say("Membership.Role." + member.Role), team }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
