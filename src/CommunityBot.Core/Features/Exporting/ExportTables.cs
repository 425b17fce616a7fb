using System.Globalization;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Exporting;

/// <summary>A ward's figures as tables, without anything about persons. Headers and days are made for machines.</summary>
/// <param name="indicators">What is counted.</param>
public sealed class ExportTables(IndicatorList indicators)
{
    /// <summary>Columns of <see cref="Actions"/>.</summary>
    public static IReadOnlyList<string> ActionColumns { get; } = ["day", "ward", "team", "team_name", "indicator", "label", "quantity", "unit", "procedure", "late"];

    /// <summary>Columns of <see cref="Tallies"/>.</summary>
    public static IReadOnlyList<string> TallyColumns { get; } = ["day", "ward", "team", "team_name", "indicator", "label", "quantity", "unit"];

    /// <summary>What was done, one by one; read as it is asked for.</summary>
    public IEnumerable<IReadOnlyList<string>> Actions(IUnitOfWork work, string ward, ReportPeriod period)
    {
        var names = Names(work, ward);
        return work.Actions.Stream(ward, period.From, period.To).Select(action => (IReadOnlyList<string>)
        [
            .. Cells(ward, names, action.Day, action.Team, action.Indicator, action.Quantity), action.Procedure ?? "", action.IsLate ? "1" : "0",
        ]);
    }

    /// <summary>Sums by day, team and indicator.</summary>
    public IEnumerable<IReadOnlyList<string>> Tallies(IUnitOfWork work, string ward, ReportPeriod period)
    {
        var names = Names(work, ward);
        return work.Tallies.ByDay(ward, period.From, period.To).Select(tally => Cells(ward, names, tally.Day, tally.Team, tally.Indicator, tally.Quantity));
    }

    private static Dictionary<string, string> Names(IUnitOfWork work, string ward) =>
        work.Wards.Teams(ward).ToDictionary(team => team.Code, team => team.Name, StringComparer.Ordinal);

    private string[] Cells(string ward, Dictionary<string, string> names, DateOnly day, string team, string code, long quantity)
    {
        var indicator = indicators.Find(code);
        return
        [
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ward,
            team,
            names.GetValueOrDefault(team, team),
            code,
            indicator?.LabelIn(Language.Vietnamese) ?? code,
            quantity.ToString(CultureInfo.InvariantCulture),
            indicator?.UnitIn(Language.Vietnamese) ?? "",
        ];
    }
}
