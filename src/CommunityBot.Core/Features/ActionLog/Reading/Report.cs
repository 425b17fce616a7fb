namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>The day and the duration of a report, from which readings are made.</summary>
/// <param name="Day">The day, sure or not.</param>
/// <param name="Minutes">How long it took, if said.</param>
internal sealed record Report(ReportDay Day, int? Minutes)
{
    private const int MostAlternatives = 3;

    /// <summary>Stored as read, if the day is sure.</summary>
    public LogReading Log(IReadOnlyList<LogEntry> entries) =>
        Day.Doubt == LogDoubt.None ? new LogReading(LogKind.Log, entries, Day.Day, Minutes) : Ask(entries, Day.Doubt, [entries]);

    /// <summary>Nothing happened that day.</summary>
    public LogReading Nil() => Log([]) with { IsNil = true };

    /// <summary>Asked back.</summary>
    /// <param name="certain">What is certain.</param>
    /// <param name="doubt">What is not.</param>
    /// <param name="guesses">Complete entries it may mean, best first.</param>
    public LogReading Ask(IReadOnlyList<LogEntry> certain, LogDoubt doubt, IReadOnlyList<IReadOnlyList<LogEntry>> guesses) =>
        new(LogKind.Ask, certain, Day.Day, Minutes) { Doubt = doubt, Alternatives = [.. Alternatives(guesses).Take(MostAlternatives)] };

    private IEnumerable<LogReading> Alternatives(IReadOnlyList<IReadOnlyList<LogEntry>> guesses)
    {
        IReadOnlyList<DateOnly> days = Day.Day is { } sure ? [sure] : Day.Choices;
        return guesses.SelectMany(entries => days.Select(day => new LogReading(LogKind.Log, entries, day, Minutes)));
    }
}
