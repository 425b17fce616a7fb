using System.Security.Cryptography;
using System.Text;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Storage;

namespace CommunityBot.Features.Exporting;

/// <summary>One line of a form: a team, or all of them together.</summary>
/// <param name="Team">Its name; empty for the sum.</param>
/// <param name="Teams">How many teams it stands for.</param>
/// <param name="Members">How many members they have now; null when they have ended.</param>
/// <param name="Active">How many of those reported work in the period.</param>
/// <param name="Support">Support actions; null when nobody reported.</param>
/// <param name="Sums">How many, by indicator code; null when nobody reported, which is not zero.</param>
public sealed record FormRow(string Team, int Teams, int? Members, int Active, long? Support, IReadOnlyDictionary<string, long>? Sums)
{
    /// <summary>Difficulties and proposals of the team, or for the sum those of the whole ward; null when there are none.</summary>
    public string? Remarks { get; init; }
}

/// <summary>What a form is filled with.</summary>
/// <param name="Ward">The ward.</param>
/// <param name="Period">The days.</param>
/// <param name="Rows">Each team in order.</param>
/// <param name="Sum">All teams together.</param>
/// <param name="IsLocked">Whether the figures are locked.</param>
/// <param name="At">When it was made, local time.</param>
public sealed record FormData(Ward Ward, ReportPeriod Period, IReadOnlyList<FormRow> Rows, FormRow Sum, bool IsLocked, DateTime At)
{
    /// <summary>Eight letters that change with any figure: two sheets with the same ones say the same.</summary>
    public string Version
    {
        get
        {
            var figures = Rows.Append(Sum).SelectMany(row => (row.Sums ?? new Dictionary<string, long>()).OrderBy(sum => sum.Key, StringComparer.Ordinal)
                .Select(sum => $"{row.Team}|{sum.Key}|{sum.Value}").Append($"{row.Team}|{row.Members}|{row.Active}|{row.Remarks}"));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Ward.Code}|{Period.From:yyyyMMdd}|{Period.To:yyyyMMdd}|{string.Join('\n', figures)}")))[..8];
        }
    }

    /// <summary>Reads it.</summary>
    public static FormData Read(IUnitOfWork work, IndicatorList indicators, Ward ward, ReportPeriod period, DateTimeOffset now)
    {
        var tally = Tally.Read(work, indicators, ward, period);
        var members = work.Members.InWard(ward.Code).Where(member => member.Role == Role.Volunteer).ToLookup(member => member.Team ?? "", StringComparer.Ordinal);
        var active = work.Actions.PersonDays(ward.Code, period.From, period.To).ToLookup(day => day.Team, day => day.Member, StringComparer.Ordinal);
        var remarks = work.Remarks.Within(ward.Code, period.From, period.To).ToLookup(remark => remark.Team, remark => remark.Text, StringComparer.Ordinal);
        IReadOnlyList<FormRow> rows = [.. tally.Teams.Select(team => new FormRow(
            TallyMessage.Name(team, Messaging.Language.Vietnamese),
            1,
            IsOpen(team.Team) ? members[team.Team.Code].Count() : null,
            active[team.Team.Code].Distinct().Count(),
            team.IsSilent ? null : tally.Support(team.Sums),
            team.IsSilent ? null : team.Sums) { Remarks = team.Team.Code.Length == 0 ? null : Remarks(team.Team.Code) })];
        var everyone = active.SelectMany(team => team).Distinct().Count();
        var teams = tally.Teams.Count(team => team.Team.ExistsOn(period.To)); // a team and its successor are one
        var sum = new FormRow("", teams, rows.All(row => row.Members is null) ? null : rows.Sum(row => row.Members), everyone, tally.HasReports ? tally.Support(tally.Sums) : null, tally.HasReports ? tally.Sums : null) { Remarks = Remarks("") };
        return new FormData(ward, period, rows, sum, IsLockedOn(work, ward, period), ward.LocalTime(now));

        string? Remarks(string team) => remarks.Contains(team) ? string.Join("; ", remarks[team]) : null;

        bool IsOpen(Team team) => ward.ExistsOn(ward.Today(now)) && team.ExistsOn(ward.Today(now));
    }

    private static bool IsLockedOn(IUnitOfWork work, Ward ward, ReportPeriod period) =>
        Enumerable.Range(0, period.Days).All(day => work.Periods.LastOn(ward.Code, period.From.AddDays(day)) is { IsLocked: true });
}
