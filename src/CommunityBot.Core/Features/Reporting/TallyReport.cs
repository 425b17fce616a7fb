using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary>A tally together with what it is read against.</summary>
/// <param name="Tally">What was done.</param>
/// <param name="Before">The period before.</param>
/// <param name="Usual">For one day, what is usual on its weekday; null when that cannot be told.</param>
/// <param name="TwoWeeks">The two weeks that end with the period's last day.</param>
/// <param name="Remarks">Difficulties and proposals of the period.</param>
public sealed record TallyReport(Tally Tally, Tally Before, UsualDay? Usual, IReadOnlyList<DailySupport> TwoWeeks, IReadOnlyList<Remark> Remarks)
{
    /// <summary>Reads it.</summary>
    public static TallyReport Read(IUnitOfWork work, IndicatorList indicators, Ward ward, ReportPeriod period) => new(
        Tally.Read(work, indicators, ward, period),
        Tally.Read(work, indicators, ward, period.Before()),
        period.IsDay ? UsualDay.Read(work, indicators, ward, period.From) : null,
        DailySupport.TwoWeeks(work, indicators, ward, period.To),
        work.Remarks.Within(ward.Code, period.From, period.To));

    /// <summary>What the figure of an indicator is compared with; null when there is nothing to compare with.</summary>
    public long? Base(string indicator)
    {
        if (Tally.Period.IsDay) return Usual?.Sums.GetValueOrDefault(indicator);
        return Before.HasReports ? Before.Sums.GetValueOrDefault(indicator) : null;
    }
}
