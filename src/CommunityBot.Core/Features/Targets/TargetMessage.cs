using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Targets;

/// <summary>Targets in words: reached, goal, percent, and what it comes to at the end.</summary>
/// <param name="indicators">What is counted.</param>
/// <param name="teams">The ward's teams.</param>
/// <param name="language">The reader's language.</param>
internal sealed class TargetMessage(IndicatorList indicators, IReadOnlyList<Team> teams, Language language)
{
    /// <summary>Writes them, period by period.</summary>
    public RichText Write(IEnumerable<Progress> all)
    {
        var text = new RichText().Bold(Say("Title"));
        foreach (var period in all.GroupBy(one => new ReportPeriod(one.Target.FromDay, one.Target.ToDay)))
        {
            text.Line().Line(TallyMessage.Title(period.Key, language));
            foreach (var progress in period) text.Line("• " + Line(progress));
        }

        return text;
    }

    private string Line(Progress progress)
    {
        var target = progress.Target;
        var measure = Measure.Find(indicators, target.Indicator);
        var team = target.Team.Length == 0 ? "" : (teams.FirstOrDefault(team => team.Code == target.Team)?.Name ?? target.Team) + ", ";
        var (label, unit) = (measure?.Label(language) ?? target.Indicator, measure?.Unit(language) ?? "");
        if (progress.Done is not { } done) return Say("NotYet", team + label, Show(target.Goal), unit);
        var line = Say("Line", team + label, Show(done), Show(target.Goal), unit, Show(progress.Percent ?? 0));
        if (progress.Projected is { } projected) line += Say("Projected", Show(projected), unit);
        return progress.ReachedOn is { } day ? line + Say("ReachedOn", Numbers.Show(day)) : line;
    }

    private string Show(long number) => Numbers.Show(number, language);

    private string Say(string key, params object?[] values) => Texts.Get("Targets." + key, language, values);
}
