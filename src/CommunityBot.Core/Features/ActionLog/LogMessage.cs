using CommunityBot.Conversations;
using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.ActionLog;

/// <summary>How logs are shown: a line for each counted thing with its unit.</summary>
/// <param name="indicators">What is counted.</param>
/// <param name="catalogue">The procedures.</param>
public sealed class LogMessage(IndicatorList indicators, ProcedureCatalogue catalogue)
{
    /// <summary>What is counted and, for some, about which procedure: <c>Hồ sơ ... (Đăng ký tạm trú)</c>.</summary>
    public string Label(LogEntry entry, Language language)
    {
        var label = indicators.Find(entry.Indicator)?.LabelIn(language) ?? entry.Indicator;
        return entry.Procedure is { } slug ? $"{label} ({catalogue.Find(slug)?.Name ?? slug})" : label;
    }

    /// <summary>Whether there is a card with this slug.</summary>
    public bool Knows(string slug) => catalogue.Find(slug) is not null;

    /// <summary>The unit of what is counted.</summary>
    public string Unit(string indicator, Language language) => indicators.Find(indicator)?.UnitIn(language) ?? "";

    /// <summary>A short line: label, quantity, unit.</summary>
    public string Line(LogEntry entry, Language language) =>
        $"{Label(entry, language)}: {Numbers.Show(entry.Quantity, language)} {Unit(entry.Indicator, language)}";

    /// <summary>The reply to a stored log: how each thing was read, and the volunteer's total of that day.</summary>
    public RichText Stored(Turn turn, SupportLog log, IReadOnlyList<LogEntry> entries)
    {
        var text = Headline(turn, "ActionLog.Stored", log);
        if (entries.Count == 0) text.Line(turn.Say("ActionLog.Nil"));
        if (log.Minutes is { } minutes) text.Line(turn.Say("ActionLog.Minutes", minutes));
        return AddTotals(turn, text, log, entries);
    }

    /// <summary>The reply to a log taken back.</summary>
    public RichText Removed(Turn turn, SupportLog log, IReadOnlyList<LogEntry> entries) =>
        AddTotals(turn, Headline(turn, "ActionLog.Removed", log), log, entries);

    private static RichText Headline(Turn turn, string key, SupportLog log)
    {
        var text = new RichText().Add(log.State == LogState.Active ? "✅ " : "🗑 ").Bold(turn.Say(key));
        if (log.Day != turn.Today) text.Add(" " + turn.Say("ActionLog.ForDay", Numbers.Show(log.Day)));
        if (log.IsLate) text.Add(" " + turn.Say("ActionLog.LateMark"));
        return text;
    }

    private RichText AddTotals(Turn turn, RichText text, SupportLog log, IReadOnlyList<LogEntry> entries)
    {
        var sums = turn.Store.Actions.SumOf(log.Ward, turn.Member.Id, log.Day);
        foreach (var entry in entries)
        {
            var total = Numbers.Show(sums.GetValueOrDefault(entry.Indicator), turn.Member.Language);
            var key = log.Day == turn.Today ? "ActionLog.TotalToday" : "ActionLog.TotalDay";
            text.Line("• ").Add(Line(entry, turn.Member.Language)).Add(" " + turn.Say(key, total));
        }

        return text;
    }
}
