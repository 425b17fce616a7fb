using CommunityBot.Conversations;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary>The latest daily tally for a leader who could not be reached when it went out, as soon as they write.</summary>
/// <param name="indicators">What is counted.</param>
/// <param name="message">How a tally is shown.</param>
public sealed class MissedTally(IndicatorList indicators, TallyMessage message)
{
    private const int MostDays = 7;

    /// <summary>Shows it; null when none was missed.</summary>
    /// <param name="turn">The leader's turn.</param>
    /// <param name="isNew">Whether they have only just become a leader; then only today's counts.</param>
    public Reply? Handle(Turn turn, bool isNew)
    {
        if (turn.Member is not { Role: Role.Leader, Ward: not null } || turn.Ward is not { } ward) return null;
        if (turn.Store.DigestRuns.Latest(ward.Code, DigestClock.Daily) is not { } day) return null;
        if (day < turn.Today.AddDays(isNew ? 0 : -MostDays)) return null;
        return Reply.Say(message.Write(TallyReport.Read(turn.Store, indicators, ward, ReportPeriod.Day(day)), turn.Member.Language, withBars: true)).AsEssential();
    }
}
