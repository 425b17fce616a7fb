using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Sums of what volunteers did, in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteTallies(LiteSession session) : ITallies
{
    /// <inheritdoc/>
    public IReadOnlyList<TallyLine> Sums(string ward, DateOnly from, DateOnly to) =>
    [
        .. session.Range<TallyDocument>(Key.Days(ward, from, to))
            .GroupBy(one => (one.Team, one.Indicator))
            .Select(group => new TallyLine(group.Key.Team, group.Key.Indicator, group.Sum(one => one.Quantity)))
            .Where(line => line.Quantity != 0)
            .OrderBy(line => line.Team, StringComparer.Ordinal).ThenBy(line => line.Indicator, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<DayTally> ByDay(string ward, DateOnly from, DateOnly to) =>
    [
        .. session.Range<TallyDocument>(Key.Days(ward, from, to)).Where(one => one.Quantity != 0)
            .Select(one => new DayTally(one.Day, one.Team, one.Indicator, one.Quantity)),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<TeamReports> ReportsByTeam(string ward, DateOnly from, DateOnly to) =>
    [
        .. Days(ward, from, to).GroupBy(one => one.Team, StringComparer.Ordinal)
            .Select(group => new TeamReports(group.Key, group.Count(), group.Sum(one => one.Late))),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<TeamDay> Reports(string ward, DateOnly from, DateOnly to) =>
    [
        .. Days(ward, from, to).Select(one => new TeamDay(one.Team, one.Day, one.Reports, one.Late))
            .OrderBy(one => one.Team, StringComparer.Ordinal).ThenBy(one => one.Day),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Differences() =>
    [
        .. Compare(session.Of<TallyDocument>().FindAll().Where(one => one.Quantity != 0), CountedTallies()),
        .. Compare(session.Of<TeamDayDocument>().FindAll().Where(one => one.Reports != 0 || one.Late != 0), CountedDays()),
    ];

    /// <inheritdoc/>
    public void Recount()
    {
        var (tallies, days) = (CountedTallies(), CountedDays());
        session.Of<TallyDocument>().DeleteAll();
        session.Of<TallyDocument>().Insert(tallies);
        session.Of<TeamDayDocument>().DeleteAll();
        session.Of<TeamDayDocument>().Insert(days);
    }

    private static IEnumerable<string> Compare<T>(IEnumerable<T> kept, IEnumerable<T> counted)
    {
        var (left, right) = (kept.ToHashSet(), counted.ToHashSet());
        return left.Except(right).Select(one => $"kept but not in the log: {one}").Concat(right.Except(left).Select(one => $"in the log but not kept: {one}"));
    }

    private IEnumerable<TeamDayDocument> Days(string ward, DateOnly from, DateOnly to) =>
        session.Range<TeamDayDocument>(Key.Days(ward, from, to)).Where(one => one.Reports > 0);

    private IEnumerable<LogDocument> Active() => session.Of<LogDocument>().FindAll().Where(one => one.Log.State == LogState.Active);

    private List<TallyDocument> CountedTallies() =>
    [
        .. Active().SelectMany(one => one.Actions, (one, action) => (one.Log.Ward, one.Log.Day, one.Log.Team, action.Indicator, action.Quantity))
            .GroupBy(one => (one.Ward, one.Day, one.Team, one.Indicator))
            .Select(group => new TallyDocument(group.Key.Ward, group.Key.Day, group.Key.Team, group.Key.Indicator, group.Sum(one => (long)one.Quantity))),
    ];

    private List<TeamDayDocument> CountedDays() =>
    [
        .. Active().Select(one => one.Log).GroupBy(log => (log.Ward, log.Day, log.Team))
            .Select(group => new TeamDayDocument(group.Key.Ward, group.Key.Day, group.Key.Team, group.Count(), group.Count(log => log.IsLate))),
    ];
}
