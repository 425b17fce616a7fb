using CommunityBot.Features.Periods;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary>A ward, or one that became part of it, in the days of a report.</summary>
/// <param name="Ward">The ward.</param>
/// <param name="Period">The days, up to the end of a ward that has ended.</param>
/// <param name="IsFormer">Whether it became part of the ward that was asked about.</param>
public sealed record WardDays(Ward Ward, ReportPeriod Period, bool IsFormer)
{
    /// <summary>The ward under the name a report shows: a former one says so, with its last day.</summary>
    public Ward Shown(Language language) =>
        IsFormer ? Ward with { Name = Texts.Get("Reporting.Former", language, Ward.Name, Numbers.Show(Ward.Until!.Value)) } : Ward;
}

/// <summary>What a report of a ward is about when wards were renamed or merged: each ward keeps its own figures under its own name, and none are added up.</summary>
public static class WardHistory
{
    /// <summary>The ward itself, unless all of the period is before its first day and there is a former one to show; then the former ones that worked in the period.</summary>
    /// <param name="work">The open transaction.</param>
    /// <param name="ward">The ward.</param>
    /// <param name="period">The days.</param>
    /// <param name="today">The ward's local day; only wards that have ended by then are former ones.</param>
    public static IReadOnlyList<WardDays> In(IUnitOfWork work, Ward ward, ReportPeriod period, DateOnly today)
    {
        var former = Former(work.Wards.All(), [ward.Code], today)
            .Where(one => one.ExistsIn(period.From, period.To))
            .Select(one => new WardDays(one, period.To > one.Until ? period with { To = one.Until.Value } : period, IsFormer: true)).ToList();
        return ward.ExistsIn(period.From, period.To) || former.Count == 0 ? [new WardDays(ward, period, IsFormer: false), .. former] : former;
    }

    private static List<Ward> Former(IReadOnlyList<Ward> wards, HashSet<string> codes, DateOnly today)
    {
        var former = new List<Ward>();
        while (wards.FirstOrDefault(ward => ward.Until < today && ward.Successor is { } successor && codes.Contains(successor) && codes.Add(ward.Code)) is { } next) former.Add(next);
        return former;
    }
}
