using CommunityBot.Features.ActionLog;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary>A ward's support actions of one day.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Support">Support actions (<c>lượt hỗ trợ</c>); null when no team reported, which is not zero.</param>
public sealed record DailySupport(DateOnly Day, long? Support)
{
    /// <summary>The two weeks that end with a day, oldest first.</summary>
    public static IReadOnlyList<DailySupport> TwoWeeks(IUnitOfWork work, IndicatorList indicators, Ward ward, DateOnly last)
    {
        var first = last.AddDays(-13);
        var counted = indicators.All.Where(indicator => indicator.CountsAsSupport).Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        var sums = work.Tallies.ByDay(ward.Code, first, last).Where(line => counted.Contains(line.Indicator)).ToLookup(line => line.Day, line => line.Quantity);
        var reported = work.Tallies.Reports(ward.Code, first, last).Select(team => team.Day).ToHashSet();
        return [.. Enumerable.Range(0, 14).Select(first.AddDays).Select(day => new DailySupport(day, reported.Contains(day) ? sums[day].Sum() : null))];
    }
}
