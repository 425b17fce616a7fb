using CommunityBot.Storage;

namespace CommunityBot.Features.Stipends;

/// <summary>What one member is due for one team in one calendar month.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Team">Code of the team.</param>
/// <param name="Member">Row id of the member.</param>
/// <param name="Days">On how many days they reported work.</param>
/// <param name="Full">Đồng by the rate alone.</param>
/// <param name="Due">Đồng after the team's ceiling.</param>
public sealed record StipendLine(DateOnly Month, string Team, long Member, int Days, long Full, long Due)
{
    /// <summary>
    /// Reckons it. A day counts once for a person, for the team they reported for first by code. Over a team's ceiling every member of the team gets
    /// the same share of what they earned, cut down to whole thousands.
    /// </summary>
    public static IReadOnlyList<StipendLine> Reckon(IReadOnlyList<PersonDay> days, StipendRule rule) =>
    [
        .. days.OrderBy(day => day.Team, StringComparer.Ordinal).DistinctBy(day => (day.Member, day.Day))
            .GroupBy(day => (Month: new DateOnly(day.Day.Year, day.Day.Month, 1), day.Team))
            .OrderBy(team => team.Key.Month).ThenBy(team => team.Key.Team, StringComparer.Ordinal)
            .SelectMany(team => Share(team.Key.Month, team.Key.Team, team, rule)),
    ];

    private static IEnumerable<StipendLine> Share(DateOnly month, string team, IEnumerable<PersonDay> days, StipendRule rule)
    {
        var members = days.GroupBy(day => day.Member).Select(member => (member.Key, Days: member.Count())).OrderBy(member => member.Key).ToList();
        var total = members.Sum(member => member.Days * rule.PerDay);
        return members.Select(member =>
        {
            var full = member.Days * rule.PerDay;
            var due = rule.TeamMonthCeiling is { } ceiling && total > ceiling ? full * ceiling / total / StipendRule.Step * StipendRule.Step : full;
            return new StipendLine(month, team, member.Key, member.Days, full, due);
        });
    }
}
