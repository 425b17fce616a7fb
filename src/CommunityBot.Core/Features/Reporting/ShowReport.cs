using CommunityBot.Conversations;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary><c>/baocao [PERIOD]</c>: the ward's tally of any day or range.</summary>
/// <param name="indicators">What is counted.</param>
/// <param name="message">How a tally is shown.</param>
public sealed class ShowReport(IndicatorList indicators, TallyMessage message)
{
    /// <summary>Shows it.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is null || turn.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        if (WardPeriods.Read(turn.Store, ward.Code, turn.Text, turn.Today) is not { } period) return Choices(turn, Reply.Say(turn.Say("Reporting.WrongPeriod")));
        if (period.To > turn.Today) return Choices(turn, Reply.Say(turn.Say("Reporting.FutureDay", Numbers.Show(period.To))));
        var parts = WardHistory.In(turn.Store, ward, period, turn.Today).Select(part => Show(turn, part.Shown(turn.Member.Language), part.Period));
        return Choices(turn, parts.Aggregate((all, part) => all.Then(part)));
    }

    /// <summary>One ward's tally.</summary>
    public Reply Show(Turn turn, Ward ward, ReportPeriod period) =>
        Reply.Say(message.Write(TallyReport.Read(turn.Store, indicators, ward, period), turn.Member.Language, withBars: true));

    private static Reply Choices(Turn turn, Reply reply) => reply
        .WithRow(Choice(turn, "homnay"), Choice(turn, "homqua"))
        .WithRow(Choice(turn, "tuan"), Choice(turn, "thang"), Choice(turn, "quy"), Choice(turn, "nam"));

    private static Choice Choice(Turn turn, string period) => new(turn.Say("Reporting.Period." + period), "/baocao " + period);
}
