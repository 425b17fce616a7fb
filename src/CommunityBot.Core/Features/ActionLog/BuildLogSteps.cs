using System.Globalization;
using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.ActionLog;

/// <summary>A log being put together with buttons.</summary>
/// <param name="Entries">What is chosen so far.</param>
/// <param name="Indicator">Code of the indicator whose number is asked now; null while an indicator is asked.</param>
public sealed record BuildLog(IReadOnlyList<LogEntry> Entries, string? Indicator) : PendingStep;

/// <summary>Logging with buttons alone: indicator, number, done.</summary>
/// <param name="indicators">What can be chosen.</param>
/// <param name="keeper">Stores the result.</param>
/// <param name="message">How logs are shown.</param>
public sealed class BuildLogSteps(IndicatorList indicators, LogKeeper keeper, LogMessage message)
{
    /// <summary>The largest quantity of one entry.</summary>
    public const int MostPerEntry = 9_999;

    private const string Done = "xong";
    private static readonly int[] UsualNumbers = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20];

    /// <summary>The first question.</summary>
    public static Reply Start(Turn turn, IndicatorList indicators) =>
        AskIndicator(turn, indicators, Reply.Say(turn.Say("ActionLog.ChooseIndicator")), []) with { InPlace = true };

    /// <summary>Takes an indicator, a number or "done"; null for words that are none of them.</summary>
    public Reply? Answer(Turn turn, BuildLog step)
    {
        var reply = step.Indicator is { } indicator ? TakeNumber(turn, step, indicator) : TakeIndicator(turn, step);
        return reply is null ? null : reply with { InPlace = true };
    }

    private Reply? TakeIndicator(Turn turn, BuildLog step)
    {
        var word = VietnameseText.Fold(turn.Text);
        if (word is Done or "done" && step.Entries.Count > 0)
        {
            return keeper.Store(turn, new LogReading(LogKind.Log, LogEntries.Merge(step.Entries), turn.Today, null));
        }

        if (indicators.All.FirstOrDefault(known => known.Code == word || VietnameseText.Fold(known.LabelIn(turn.Member.Language)) == word) is not { } chosen) return null;
        return AskNumber(turn, step with { Indicator = chosen.Code }, turn.Say("ActionLog.HowMany", chosen.LabelIn(turn.Member.Language), chosen.UnitIn(turn.Member.Language)));
    }

    private Reply? TakeNumber(Turn turn, BuildLog step, string indicator)
    {
        if (!int.TryParse(turn.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var quantity)) return null;
        if (quantity is < 1 or > MostPerEntry) return AskNumber(turn, step, turn.Say("ActionLog.Doubt." + LogDoubt.QuantityOutOfRange));
        IReadOnlyList<LogEntry> entries = LogEntries.Merge([.. step.Entries, new LogEntry(indicator, quantity)]);
        var text = new RichText().Add(turn.Say("ActionLog.ChosenSoFar"));
        foreach (var entry in entries) text.Line("• " + message.Line(entry, turn.Member.Language));
        text.Line(turn.Say("ActionLog.MoreOrDone"));
        return AskIndicator(turn, indicators, Reply.Say(text).WithRow(new Choice(turn.Say("ActionLog.Done"), Done)), entries);
    }

    private static Reply AskIndicator(Turn turn, IndicatorList indicators, Reply reply, IReadOnlyList<LogEntry> entries) => reply
        .WithColumn(indicators.All.Select(indicator => new Choice(indicator.LabelIn(turn.Member.Language), indicator.Code)))
        .WithRow(new Choice(turn.Say("ActionLog.Cancel"), "/huy"))
        .Awaiting(new BuildLog(entries, null));

    private static Reply AskNumber(Turn turn, BuildLog step, string question) => Reply.Say(question)
        .WithGrid(UsualNumbers.Select(number => number.ToString(CultureInfo.InvariantCulture)).Select(number => new Choice(number, number)), 5)
        .WithRow(new Choice(turn.Say("ActionLog.Cancel"), "/huy"))
        .Awaiting(step);
}
