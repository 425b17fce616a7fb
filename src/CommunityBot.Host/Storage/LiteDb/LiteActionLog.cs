using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>What volunteers did, in LiteDB; every change also changes the tallies.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteActionLog(LiteSession session) : IActionLog
{
    /// <inheritdoc/>
    public void Add(SupportLog log, IReadOnlyList<SupportAction> actions)
    {
        session.Of<LogDocument>().Insert(new LogDocument(log, [.. actions]));
        if (log.State == LogState.Active) Count(log, actions, sign: 1);
    }

    /// <inheritdoc/>
    public SupportLog? Find(string ward, long id) => Document(ward, id)?.Log;

    /// <inheritdoc/>
    public IReadOnlyList<SupportAction> ActionsOf(SupportLog log) => Document(log.Ward, log.Id)?.Actions ?? [];

    /// <inheritdoc/>
    public SupportLog? Latest(string ward, long member) =>
        session.Backwards<LogDocument>(Key.Under(ward, member), nameof(LogDocument.ByMember)).FirstOrDefault(IsActive)?.Log;

    /// <inheritdoc/>
    public void Withdraw(SupportLog log, LogState state)
    {
        if (Document(log.Ward, log.Id) is not { } kept || !IsActive(kept)) return;
        session.Save(kept with { Log = kept.Log with { State = state } });
        Count(kept.Log, kept.Actions, sign: -1);
    }

    /// <inheritdoc/>
    public void AssignTeam(string ward, long member, string team) =>
        session.Change(OfMember(ward, member).Where(one => IsActive(one) && one.Log.Team.Length == 0), one =>
        {
            var moved = one with { Log = one.Log with { Team = team } };
            Count(one.Log, one.Actions, sign: -1);
            Count(moved.Log, moved.Actions, sign: 1);
            return moved;
        });

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, long> SumOf(string ward, long member, DateOnly day) =>
        session.Range<LogDocument>(Key.Under(ward, member, day), nameof(LogDocument.ByMemberDay)).Where(IsActive)
            .SelectMany(one => one.Actions)
            .GroupBy(action => action.Indicator, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(action => (long)action.Quantity), StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<PersonDay> PersonDays(string ward, DateOnly from, DateOnly to) =>
    [
        .. Active(ward, from, to).Where(one => one.Log.Member is not null && one.Actions.Count > 0)
            .Select(one => new PersonDay(one.Log.Member!.Value, one.Log.Team, one.Log.Day)).Distinct()
            .OrderBy(one => one.Member).ThenBy(one => one.Team, StringComparer.Ordinal).ThenBy(one => one.Day),
    ];

    /// <inheritdoc/>
    public IEnumerable<DoneAction> Stream(string ward, DateOnly from, DateOnly to) =>
        Active(ward, from, to).SelectMany(
            one => one.Actions,
            (one, action) => new DoneAction(one.Log.Day, one.Log.Team, action.Indicator, action.Quantity, action.Procedure, one.Log.IsLate));

    /// <inheritdoc/>
    public LogSpan SpanOf(long member)
    {
        var days = EverywhereOf(member).Select(one => one.Log.Day).ToList();
        return days.Count == 0 ? new LogSpan() : new LogSpan { Logs = days.Count, First = $"{days.Min():yyyy-MM-dd}", Last = $"{days.Max():yyyy-MM-dd}" };
    }

    /// <inheritdoc/>
    public void ForgetMember(long member) => Hand(member, to: null);

    /// <summary>Gives a volunteer's logs to another, or to nobody.</summary>
    public void Hand(long member, long? to) =>
        session.Change(EverywhereOf(member), one => one with { Log = one.Log with { Member = to } });

    private static bool IsActive(LogDocument one) => one.Log.State == LogState.Active;

    private LogDocument? Document(string ward, long id) => session.Find<LogDocument>(Key.Of(ward, id));

    private IEnumerable<LogDocument> Active(string ward, DateOnly from, DateOnly to) =>
        session.Range<LogDocument>(Key.Days(ward, from, to), nameof(LogDocument.ByDay)).Where(IsActive);

    private IEnumerable<LogDocument> OfMember(string ward, long member) =>
        session.Range<LogDocument>(Key.Under(ward, member), nameof(LogDocument.ByMember));

    private IEnumerable<LogDocument> EverywhereOf(long member) =>
        session.Of<WardDocument>().FindAll().ToList().SelectMany(ward => OfMember(ward.Id, member));

    private void Count(SupportLog log, IReadOnlyList<SupportAction> actions, int sign)
    {
        var (ward, day, team) = (log.Ward, log.Day, log.Team);
        var reports = session.Find<TeamDayDocument>(Key.Of(ward, day, team)) ?? new(ward, day, team, 0, 0);
        session.Save(reports with { Reports = reports.Reports + sign, Late = reports.Late + (log.IsLate ? sign : 0) });
        foreach (var action in actions)
        {
            var tally = session.Find<TallyDocument>(Key.Of(ward, day, team, action.Indicator)) ?? new(ward, day, team, action.Indicator, 0);
            session.Save(tally with { Quantity = tally.Quantity + (sign * action.Quantity) });
        }
    }
}
