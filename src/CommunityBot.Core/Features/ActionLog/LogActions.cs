using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.ActionLog;

/// <summary><c>/ghi</c>, or just a text of work: logs one or many actions in one message.</summary>
/// <param name="indicators">What can be chosen with buttons.</param>
/// <param name="reader">Reads the text.</param>
/// <param name="keeper">Stores what was read.</param>
/// <param name="message">How logs are shown.</param>
public sealed class LogActions(IndicatorList indicators, LogReader reader, LogKeeper keeper, LogMessage message)
{
    private const int Shown = 3;

    /// <summary>Logs the text; without a text the buttons are offered.</summary>
    public Reply Handle(Turn turn) => turn.Text.Length == 0
        ? BuildLogSteps.Start(turn, indicators)
        : TryHandle(turn) ?? Reply.Say(turn.Say("ActionLog.NotUnderstood"));

    /// <summary>Logs the text if it reads as work; null when it does not.</summary>
    public Reply? TryHandle(Turn turn, SupportLog? replaces = null)
    {
        var reading = reader.Read(turn.Text, turn.Today);
        return reading.Kind switch
        {
            LogKind.Log => keeper.Store(turn, reading, replaces),
            LogKind.Ask => AskBack(turn, reading, replaces),
            _ => null,
        };
    }

    /// <summary>Whether the text reads as work that could be stored as it is.</summary>
    public bool IsWork(Turn turn) => reader.Read(turn.Text, turn.Today).Kind == LogKind.Log;

    /// <summary><c>/hotro SLUG</c>: logs one dossier of a procedure, the button under a card.</summary>
    public Reply LogProcedure(Turn turn) => message.Knows(turn.Text)
        ? keeper.Store(turn, new LogReading(LogKind.Log, [new LogEntry(IndicatorList.Dossiers, 1, turn.Text)], turn.Today, null))
        : Reply.Say(turn.Say("ActionLog.NotUnderstood"));

    /// <summary>Takes the answer to a question back: one of the readings offered.</summary>
    public Reply? Choose(Turn turn, ChooseReading question)
    {
        if (!ChooseReading.TryParse(turn.Text, question.Token, out var number)) return null;
        if (question.Readings.ElementAtOrDefault(number - 1) is not { } reading) return null;
        var replaced = question.Replaces is { } id && turn.Member.Ward is { } ward ? turn.Store.Actions.Find(ward, id) : null;
        return keeper.Store(turn, reading, replaced) with { InPlace = true };
    }

    private Reply AskBack(Turn turn, LogReading reading, SupportLog? replaces)
    {
        var reply = Reply.Say(turn.Say("ActionLog.Doubt." + reading.Doubt));
        if (reading.Alternatives.Count == 0) return reply;
        var question = new ChooseReading(ChooseReading.NewToken(turn.Now), [.. reading.Alternatives.Take(Shown)], replaces?.Id);
        return reply
            .WithColumn(question.Readings.Select((choice, index) => new Choice(Label(turn, choice), question.Word(index + 1))))
            .WithRow([.. Cards(question.Readings).Select(slug => new Choice(turn.Say("ActionLog.SeeCard"), $"/the {slug}"))])
            .WithRow(new Choice(turn.Say("ActionLog.Cancel"), "/huy"))
            .Awaiting(question);
    }

    /// <summary>A procedure named without more may be meant as work or as a question; the card is one tap away.</summary>
    private static IEnumerable<string> Cards(IReadOnlyList<LogReading> readings) =>
        readings.SelectMany(reading => reading.Entries).Select(entry => entry.Procedure).OfType<string>().Distinct().Take(1);

    private string Label(Turn turn, LogReading reading)
    {
        var lines = string.Join("; ", reading.Entries.Select(entry => message.Line(entry, turn.Member.Language)));
        return reading.Day is { } day && day != turn.Today ? $"{Numbers.Show(day)}: {lines}" : lines;
    }
}
