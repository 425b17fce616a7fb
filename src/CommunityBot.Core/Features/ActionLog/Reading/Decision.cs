namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Decides what a message is: a report to store, one to ask about, or none.</summary>
/// <param name="lexicon">What is known.</param>
internal sealed class Decision(LogLexicon lexicon)
{
    private const int LargestQuantity = 9_999;

    /// <summary>Decides.</summary>
    /// <param name="items">What the message holds.</param>
    /// <param name="today">The day it is written.</param>
    public LogReading Decide(List<Item> items, DateOnly today)
    {
        var day = ReportDay.Of(items, today);
        if (MessageJudge.IsNoReport(items)) return NoReport(day, today);
        var minutes = items.OfType<Lasted>().Select(item => item.Minutes).Where(length => length > 0).Distinct().Sum();
        var pieces = PieceSplitter.Split(items);
        ThingSelector.Select(pieces, lexicon.Vocabulary);
        var sessions = lexicon.Session is { } session ? new SessionReader(session, lexicon.Attendance).Take(pieces) : [];
        var builder = new DraftBuilder(pieces);
        var drafts = builder.Build();
        drafts.InsertRange(0, sessions);
        var report = new Report(day, minutes > 0 ? minutes : null);
        if (drafts.Count > 0) return FromDrafts(report, drafts, builder.HasUnknownRow);
        if (builder.ZeroRows > 1 || items.Exists(item => Piece.RoleOf(item, WordRole.Nil))) return report.Nil();
        if (builder.ZeroRows == 1) return report.Ask([], LogDoubt.QuantityOutOfRange, []);
        if (builder.HasFailed && pieces.Exists(piece => piece.Counts.Any() || piece.HasOnePerson)) return report.Ask([], LogDoubt.Quantity, []);
        return WithoutThings(report, builder, items, day, today);
    }

    private static LogReading NoReport(ReportDay day, DateOnly today) => new(LogKind.NotLog, [], day.Day ?? today, null);

    private static LogReading WithoutThings(Report report, DraftBuilder builder, List<Item> items, ReportDay day, DateOnly today)
    {
        var count = builder.Free.FirstOrDefault(free => free.Unit != CountUnit.None);
        var isWork = items.Exists(item => item is Word word && word.Element.IsAny(WordRole.Doing, WordRole.Done, WordRole.Success, WordRole.Install)) || items.TrueForAll(item => item is Count);
        if (count is null || !isWork) return NoReport(day, today);
        string[] likely = [IndicatorList.Guidance, IndicatorList.Dossiers, IndicatorList.Transactions];
        return report.Ask([], LogDoubt.Indicator, count.Value is > 0 and <= LargestQuantity ? [.. likely.Select(code => new[] { new LogEntry(code, count.Value) })] : []);
    }

    private static LogReading FromDrafts(Report report, List<Draft> drafts, bool hasUnknownRow)
    {
        var certain = Entries(drafts.Where(draft => !draft.IsDoubtful && IsInRange(draft.Count!.Value)));
        if (drafts.Exists(draft => draft.Count is { } count && count.Certainty != Certainty.Vague && !IsInRange(count.Value)))
            return report.Ask(certain, LogDoubt.QuantityOutOfRange, Guesses(drafts, 1));
        if (drafts.Exists(draft => draft.IsDoubtful)) return report.Ask(certain, LogDoubt.Quantity, Guesses(drafts, 3));
        if (hasUnknownRow) return report.Ask(certain, LogDoubt.Indicator, [certain]);
        return certain.Count == 0 ? report.Nil() : report.Log(certain);
    }

    private static bool IsInRange(int quantity) => quantity is > 0 and <= LargestQuantity;

    /// <summary>Complete readings with the doubtful numbers filled in: an approximate number as said, a range with its ends, else 1, 2, 3.</summary>
    private static List<IReadOnlyList<LogEntry>> Guesses(List<Draft> drafts, int most)
    {
        var guesses = new List<IReadOnlyList<LogEntry>>();
        for (var i = 0; i < most; i++)
        {
            var filled = drafts.ConvertAll(draft => new Draft(draft.Topic, draft.Piece) { Count = new Count(Guess(draft, i), Certainty.Exact, CountUnit.None) });
            var entries = Entries(filled);
            if (entries.All(entry => IsInRange(entry.Quantity)) && !guesses.Exists(entries.SequenceEqual)) guesses.Add(entries);
        }

        return guesses;
    }

    private static int Guess(Draft draft, int attempt) => draft.Count switch
    {
        null or { Certainty: Certainty.Vague } => attempt + 1,
        { Certainty: Certainty.Range } count => count.Value + attempt % 2,
        { Value: < 0 } count => -count.Value,
        { } count => count.Value,
    };

    private static List<LogEntry> Entries(IEnumerable<Draft> drafts) =>
        [.. drafts.GroupBy(draft => (draft.Topic.Indicator, draft.Topic.Procedure))
            .Select(group => new LogEntry(group.Key.Indicator, group.Sum(draft => draft.Count!.Value), group.Key.Procedure))];
}
