using System.Globalization;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Exporting;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Storage;

namespace CommunityBot.Host.Bundles;

/// <summary>A province's report: a row for each ward, a column for each indicator; a ward whose bundles do not cover the period shows how many days they do.</summary>
internal static class ProvinceTable
{
    /// <summary>Writes it as CSV; wards that are trusted and sent nothing show dashes.</summary>
    public static void Write(Stream file, IUnitOfWork work, IndicatorList indicators, IReadOnlyDictionary<string, string> trusted, ReportPeriod period)
    {
        var bundles = work.Bundles.Between(null, period.From, period.To).ToLookup(bundle => bundle.Ward, StringComparer.Ordinal);
        var wards = trusted.Keys.Union(bundles.Select(ward => ward.Key)).Order(StringComparer.Ordinal);
        CsvTable.Write(file, ["ward", "name", "days_covered", .. indicators.All.Select(indicator => indicator.Code)], wards.Select(ward => Row(work, indicators, ward, [.. bundles[ward]], period)));
    }

    private static string[] Row(IUnitOfWork work, IndicatorList indicators, string ward, List<Bundle> bundles, ReportPeriod period)
    {
        var sums = work.Bundles.Sums(ward, period.From, period.To);
        var days = bundles.Sum(bundle => Earlier(bundle.ToDay, period.To).DayNumber - Later(bundle.FromDay, period.From).DayNumber + 1);
        var figures = indicators.All.Select(indicator => bundles.Count == 0 ? TallyMessage.Missing : Show(sums.GetValueOrDefault(indicator.Code)));
        return [ward, bundles.LastOrDefault()?.Name ?? "", Show(days), .. figures];
    }

    private static DateOnly Earlier(DateOnly one, DateOnly two) => one < two ? one : two;

    private static DateOnly Later(DateOnly one, DateOnly two) => one > two ? one : two;

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}
