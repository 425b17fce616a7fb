using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary>What one team did in a period.</summary>
/// <param name="Team">The team.</param>
/// <param name="Sums">How many, by indicator code.</param>
/// <param name="Days">On how many days it reported; 0 for a silent team, whose numbers are missing, not zero.</param>
public sealed record TeamTally(Team Team, IReadOnlyDictionary<string, long> Sums, int Days)
{
    /// <summary>Whether it did not report at all.</summary>
    public bool IsSilent => Days == 0;

    /// <summary>Whether it reported, and only that there was nothing to report.</summary>
    public bool IsNil => Days > 0 && Sums.Count == 0;
}

/// <summary>What a ward did in a period.</summary>
public sealed class Tally
{
    private readonly IndicatorList indicators;

    private Tally(
        IndicatorList indicators,
        Ward ward,
        ReportPeriod period,
        IReadOnlyList<TeamTally> teams,
        long late,
        IReadOnlyDictionary<QuestionOutcome, long> questions)
    {
        this.indicators = indicators;
        Questions = questions;
        Ward = ward;
        Period = period;
        Teams = teams;
        Late = late;
        Sums = teams
            .SelectMany(team => team.Sums)
            .GroupBy(sum => sum.Key, sum => sum.Value, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Sum(), StringComparer.Ordinal);
    }

    /// <summary>The ward.</summary>
    public Ward Ward { get; }

    /// <summary>The days.</summary>
    public ReportPeriod Period { get; }

    /// <summary>The teams in order, those without a report too; of teams that worked on none of the days only those with a report.</summary>
    public IReadOnlyList<TeamTally> Teams { get; }

    /// <summary>How many reports came after their day had ended.</summary>
    public long Late { get; }

    /// <summary>What became of residents' questions; outcomes that never happened are absent.</summary>
    public IReadOnlyDictionary<QuestionOutcome, long> Questions { get; }

    /// <summary>How many in the whole ward, by indicator code; each in its own unit.</summary>
    public IReadOnlyDictionary<string, long> Sums { get; }

    /// <summary>Whether any team reported.</summary>
    public bool HasReports => Teams.Any(team => team.Days > 0);

    /// <summary>Support actions (<c>lượt hỗ trợ</c>) among the sums: each unit of an indicator that counts as support is one.</summary>
    public long Support(IReadOnlyDictionary<string, long> sums) =>
        indicators.All.Where(indicator => indicator.CountsAsSupport).Sum(indicator => sums.GetValueOrDefault(indicator.Code));

    /// <summary>Reads the kept sums of a ward.</summary>
    public static Tally Read(IUnitOfWork work, IndicatorList indicators, Ward ward, ReportPeriod period)
    {
        var sums = work.Tallies.Sums(ward.Code, period.From, period.To).ToLookup(line => line.Team, StringComparer.Ordinal);
        var days = work.Tallies.ReportsByTeam(ward.Code, period.From, period.To).ToDictionary(team => team.Team, StringComparer.Ordinal);
        var teams = work.Wards.Teams(ward.Code).Where(team => team.ExistsIn(period.From, period.To) || days.ContainsKey(team.Code)).Select(One).ToList();
        if (days.ContainsKey("")) teams.Add(One(new Team { Ward = ward.Code, Code = "", Name = "" }));
        var late = days.Values.Sum(team => team.Late);
        return new Tally(indicators, ward, period, teams, late, work.Questions.Counts(ward.Code, period.From, period.To));

        TeamTally One(Team team) => new(
            team,
            sums[team.Code].ToDictionary(line => line.Indicator, line => line.Quantity, StringComparer.Ordinal),
            days.GetValueOrDefault(team.Code)?.Days ?? 0);
    }
}
