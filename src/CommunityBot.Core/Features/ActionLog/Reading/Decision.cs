namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Decides what a message is: a report to store, one to ask about, or none.</summary>
/// <param name="lexicon">What is known.</param>
internal sealed class Decision(LogLexicon lexicon)
{
    private const int LargestQuantity = 9_999;
    private const int LongestRow = 5;

    /// <summary>Decides.</summary>
    /// <param name="items">What the message holds.</param>
    /// <param name="today">The day it is written.</param>
    public LogReading Decide(List<Item> items, DateOnly today)
    {
        var day = ReportDay.Of(items, today);
        if (MessageJudge.IsNoReport(items)) return NoReport(day, today);
        var minutes = Minutes(items);
        var pieces = PieceSplitter.Split(items);
        ThingSelector.Select(pieces, lexicon.Vocabulary);
        var sessionReader = lexicon.Session is { } session ? new SessionReader(session, lexicon.Attendance) : null;
        var sessions = sessionReader?.Take(pieces) ?? [];
        var builder = new DraftBuilder(pieces);
        var drafts = builder.Build();
        drafts.InsertRange(0, sessions);
        var report = new Report(day, minutes > 0 ? minutes : null);
        if (IsNameOnly(items, drafts)) return report.Ask([], LogDoubt.Indicator, Guesses(drafts, 1));
        if (drafts.Count > 0) return FromDrafts(report, drafts, Explanation.DoubtOf(builder, drafts, items));
        var zeroRows = builder.ZeroRows + (sessionReader is { IsZero: true } ? 1 : 0);
        if (zeroRows > 1 || items.Exists(item => Piece.RoleOf(item, WordRole.Nil))) return report.Nil();
        if (zeroRows == 1) return report.Ask([], LogDoubt.QuantityOutOfRange, []);
        if (builder.HasFailed && pieces.Exists(piece => piece.Counts.Any() || piece.HasOnePerson)) return report.Ask([], LogDoubt.Quantity, []);
        return WithoutThings(report, builder, items, day, today);
    }

    /// <summary>All durations together; one that repeats what start and end say already (<c>8h-9h30, 90 phút</c>) is not added.</summary>
    private static int Minutes(List<Item> items)
    {
        var between = items.OfType<Lasted>().Where(item => item.IsSpan).Sum(item => item.Minutes);
        var said = items.OfType<Lasted>().Where(item => !item.IsSpan).Sum(item => item.Minutes);
        return between == said ? said : between + said;
    }

    private static LogReading NoReport(ReportDay day, DateOnly today) => new(LogKind.NotLog, [], day.Day ?? today, null);

    private static LogReading WithoutThings(Report report, DraftBuilder builder, List<Item> items, ReportDay day, DateOnly today)
    {
        var count = builder.Free.FirstOrDefault(free => free.Unit != CountUnit.None || IsRow(items));
        var isWork = items.Exists(item => item is Word word && word.Element.IsAny(WordRole.Doing, WordRole.Done, WordRole.Success, WordRole.Install))
            || IsRow(items);
        if (count is null || !isWork) return NoReport(day, today);
        string[] likely = [IndicatorList.Guidance, IndicatorList.Dossiers, IndicatorList.Transactions];
        return report.Ask([], LogDoubt.Indicator, count.Value is > 0 and <= LargestQuantity
            ? [.. likely.Select(code => new[] { new LogEntry(code, count.Value) })] : []);
    }

    /// <summary>"Tổ 9 hôm nay 7", "sskdt 3": a few words with one number at an end, as in a row of a report.</summary>
    private static bool IsRow(List<Item> items) =>
        IsNumberAlone(items)
            || (items.Count <= LongestRow && items.Count(item => item is Count) == 1
            && (items[0] is Count || items.FindLast(item => !IsEnding(item)) is Count));

    private static bool IsEnding(Item item) => item is Word word && word.Element.IsAny(WordRole.Done, WordRole.Polite);

    private static bool IsNumberAlone(List<Item> items) =>
        items.TrueForAll(item =>
            item is Count or DayMention or Stop
            || (item is Word word && word.Element.IsAny(WordRole.Place, WordRole.DayPart, WordRole.Polite, WordRole.Reporting, WordRole.Total)));

    /// <summary>The bare name of a procedure may be a report or a question about its card.</summary>
    private static bool IsNameOnly(List<Item> items, List<Draft> drafts) =>
        drafts is [{ Count: null, Topic.Procedure: not null }] && items.TrueForAll(item => item is Thing or Stop);

    private static LogReading FromDrafts(Report report, List<Draft> drafts, LogDoubt unexplained)
    {
        var certain = Entries(drafts.Where(draft => !draft.IsDoubtful && IsInRange(draft.Count!.Value)));
        if (drafts.Exists(draft => draft.Count is { } count && count.Certainty != Certainty.Vague && !IsInRange(count.Value)))
            return report.Ask(certain, LogDoubt.QuantityOutOfRange, Guesses(drafts, 1));
        if (drafts.Exists(draft => draft.IsDoubtful)) return report.Ask(certain, LogDoubt.Quantity, Guesses(drafts, 3));
        if (unexplained != LogDoubt.None) return report.Ask(certain, unexplained, [certain]);
        return certain.Count == 0 ? report.Nil() : report.Log(certain);
    }

    private static bool IsInRange(int quantity) => quantity is > 0 and <= LargestQuantity;

    /// <summary>Complete readings with the doubtful numbers filled in: an approximate number as said, a range with its ends, else 1, 2, 3.</summary>
    private static List<IReadOnlyList<LogEntry>> Guesses(List<Draft> drafts, int most)
    {
        var guesses = new List<IReadOnlyList<LogEntry>>();
        for (var i = 0; i < most; i++)
        {
            var filled = drafts.ConvertAll(draft =>
                new Draft(draft.Topic, draft.Piece) { Count = new Count(Guess(draft, i), Certainty.Exact, CountUnit.None) });
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
