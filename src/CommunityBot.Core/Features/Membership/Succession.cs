using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary>Renamed and merged wards and teams: their people go on with the successor, their figures stay where they are.</summary>
public static class Succession
{
    /// <summary>Kind in <see cref="IDigestRuns"/> of the day on which what a ward left was handed over.</summary>
    private const string HandedOver = "handed-over";

    /// <summary>The ward and team that go on in place of these; the same ones while they last. No team when an ended one names no successor.</summary>
    public static (string Ward, string? Team) Current(IUnitOfWork work, string ward, string? team, DateTimeOffset now)
    {
        var place = (Ward: ward, Team: team);
        var seen = new HashSet<(string, string?)>(); // settings of different days can name each other in a circle
        while (seen.Add(place) && Next(work, place.Ward, place.Team, now) is { } next) place = next;
        return place;
    }

    /// <summary>Moves the people of ended wards and teams to the successors, and hands over what an ended ward leaves: tally groups, campaigns, learned words, open questions.</summary>
    public static void Apply(IUnitOfWork work, DateTimeOffset now)
    {
        foreach (var ward in work.Wards.All())
        {
            foreach (var (member, place) in Moves(work, ward, now)) Move(work, member, place, now);
            if (IsToHandOver(work, ward, now) && work.DigestRuns.Claim(ward.Code, ward.Until!.Value, HandedOver, now)) HandOver(work, ward.Code, Current(work, ward.Code, null, now).Ward);
        }
    }

    /// <summary>Whether <see cref="Apply"/> has something to do.</summary>
    public static bool IsDue(IUnitOfWork work, DateTimeOffset now) =>
        work.Wards.All().Any(ward => IsToHandOver(work, ward, now) || Moves(work, ward, now).Any());

    private static (string Ward, string? Team)? Next(IUnitOfWork work, string code, string? teamCode, DateTimeOffset now)
    {
        if (work.Wards.Find(code) is not { } ward) return null;
        var today = ward.Today(now);
        var team = work.Wards.Teams(code).FirstOrDefault(known => known.Code == teamCode);
        if (team?.Until < today) return (code, team.Successor);
        return ward.Until < today && ward.Successor is { } successor ? (successor, team?.Successor) : null;
    }

    private static IEnumerable<(Member Member, (string Ward, string? Team) Place)> Moves(IUnitOfWork work, Ward ward, DateTimeOffset now)
    {
        var today = ward.Today(now);
        if (!(ward.Until < today || work.Wards.Teams(ward.Code).Any(team => team.Until < today))) return [];
        return work.Members.InWard(ward.Code).GroupBy(member => member.Team)
            .Select(team => (Members: team, Place: Current(work, ward.Code, team.Key, now)))
            .Where(team => team.Place != (ward.Code, team.Members.Key))
            .SelectMany(team => team.Members.Select(member => (member, team.Place)));
    }

    private static void Move(IUnitOfWork work, Member listed, (string Ward, string? Team) place, DateTimeOffset now)
    {
        // Read once more, as a turn of their own may be changing them.
        if (work.Members.Find(listed.Ward!, listed.Id) is not { } member || member.Team != listed.Team) return;
        work.Members.Update(member with { Ward = place.Ward, Team = place.Team });
        work.Audit.Add(new AuditEntry
        {
            Id = NewId.Next(now),
            Ward = place.Ward,
            At = now,
            Act = "moved",
            Subject = member.Id,
            Detail = $"{member.Ward}/{member.Team} → {place.Ward}/{place.Team}",
        });
    }

    private static bool IsToHandOver(IUnitOfWork work, Ward ward, DateTimeOffset now) =>
        ward.Successor is not null && ward.Until < ward.Today(now) && work.DigestRuns.Latest(ward.Code, HandedOver) != ward.Until;

    private static void HandOver(IUnitOfWork work, string from, string to)
    {
        foreach (var group in work.Wards.Groups(from))
        {
            work.Wards.SetGroup(from, group, registered: false);
            work.Wards.SetGroup(to, group, registered: true);
        }

        var known = work.Periods.Campaigns(to).Select(campaign => campaign.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var campaign in work.Periods.Campaigns(from).Where(campaign => !known.Contains(campaign.Key))) work.Periods.Save(to, campaign);
        foreach (var alias in work.Questions.Learned(from)) work.Questions.Learn(to, alias);
        foreach (var question in work.Questions.Unanswered(from, int.MaxValue))
        {
            work.Questions.Keep(to, question.Id, question.Text, question.Day);
            work.Questions.Close(from, question.Id);
        }
    }
}
