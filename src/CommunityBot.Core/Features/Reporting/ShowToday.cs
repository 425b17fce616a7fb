using CommunityBot.Conversations;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary><c>/homnay</c>: what I did today and what my team did; for a leader, the ward.</summary>
/// <param name="indicators">What is counted.</param>
/// <param name="report">The ward's tally.</param>
public sealed class ShowToday(IndicatorList indicators, ShowReport report)
{
    /// <summary>Shows it.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is null || turn.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        var today = ReportPeriod.Day(turn.Today);
        if (turn.Member.Role >= Role.Leader) return report.Show(turn, ward, today);

        var text = new RichText().Bold(turn.Say("Reporting.TodayTitle", Numbers.Show(turn.Today)));
        AddSums(turn, text.Line().Line(turn.Say("Reporting.Mine")), turn.Store.Actions.SumOf(ward.Code, turn.Member.Id, turn.Today));
        if (Tally.Read(turn.Store, indicators, ward, today).Teams.FirstOrDefault(team => team.Team.Code == turn.Member.Team) is { } mine)
        {
            AddSums(turn, text.Line().Line(turn.Say("Reporting.MyTeam", mine.Team.Name)), mine.Sums);
        }

        return Reply.Say(text).WithRow(new Choice(turn.Say("Reporting.LogMore"), "/ghi"));
    }

    private void AddSums(Turn turn, RichText text, IReadOnlyDictionary<string, long> sums)
    {
        if (sums.Count == 0) text.Line(turn.Say("Reporting.Nothing"));
        foreach (var indicator in indicators.All.Where(indicator => sums.ContainsKey(indicator.Code)))
        {
            text.Line(TallyMessage.Line(indicator, sums[indicator.Code], turn.Member.Language));
        }
    }
}
