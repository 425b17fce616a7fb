using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary>What is usual for a ward on a day of the week: the median of the same weekday in the four weeks before, days without any report left out.</summary>
/// <param name="Support">Support actions (<c>lượt hỗ trợ</c>).</param>
/// <param name="Sums">How many, by indicator code.</param>
public sealed record UsualDay(long Support, IReadOnlyDictionary<string, long> Sums)
{
    private const int Weeks = 4;
    private const int FewestDays = 2;

    /// <summary>Reads it; null when fewer than two such days have a report, too few to call anything usual.</summary>
    public static UsualDay? Read(IUnitOfWork work, IndicatorList indicators, Ward ward, DateOnly day)
    {
        var days = Enumerable.Range(1, Weeks)
            .Select(week => Tally.Read(work, indicators, ward, ReportPeriod.Day(day.AddDays(-7 * week))))
            .Where(tally => tally.HasReports)
            .ToList();
        if (days.Count < FewestDays) return null;
        return new UsualDay(
            Median(days.Select(tally => tally.Support(tally.Sums))),
            indicators.All.ToDictionary(
                indicator => indicator.Code,
                indicator => Median(days.Select(tally => tally.Sums.GetValueOrDefault(indicator.Code))),
                StringComparer.Ordinal));
    }

    private static long Median(IEnumerable<long> numbers)
    {
        var sorted = numbers.Order().ToList();
        var middle = sorted.Count / 2;
        // Halves are rounded up: nobody does half a dossier.
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle] + 1) / 2;
    }
}
