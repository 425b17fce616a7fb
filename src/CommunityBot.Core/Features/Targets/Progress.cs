using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Storage;

namespace CommunityBot.Features.Targets;

/// <summary>How far a target is.</summary>
/// <param name="Target">The target.</param>
/// <param name="Done">What was reached; null when nobody reported, or the total a rate needs is not known.</param>
/// <param name="Projected">What it comes to at the period's end if it goes on like this, by working days; null when that cannot be told.</param>
/// <param name="ReachedOn">When the goal is reached at this pace; null when it already is, or will not be within the period.</param>
public sealed record Progress(Target Target, long? Done, long? Projected, DateOnly? ReachedOn)
{
    /// <summary>How much of the goal is reached, in percent, rounded down.</summary>
    public long? Percent => Target.Goal == 0 ? null : Done * 100 / Target.Goal;

    /// <summary>Reads it.</summary>
    public static Progress Read(IUnitOfWork work, IndicatorList indicators, Ward ward, WardRules rules, Target target, DateOnly today)
    {
        if (target.FromDay > today) return new Progress(target, null, null, null);
        var measure = Measure.Find(indicators, target.Indicator);
        var tally = Tally.Read(work, indicators, ward, new ReportPeriod(target.FromDay, target.ToDay).UpTo(today));
        var team = tally.Teams.FirstOrDefault(team => team.Team.Code == target.Team);
        var isMissing = measure is null || (target.Team.Length == 0 ? !tally.HasReports : team is null or { IsSilent: true });
        if (isMissing) return new Progress(target, null, null, null);
        var done = measure!.Of(tally, target.Team.Length == 0 ? tally.Sums : team!.Sums);
        return measure == Measure.OnlineRate ? Rate(work, ward, target, done) : Count(target, rules, done, today);
    }

    private static Progress Rate(IUnitOfWork work, Ward ward, Target target, long online)
    {
        var total = work.Targets.DossierTotal(ward.Code, target.FromDay, target.ToDay);
        var rate = total > 0 ? Math.Min(100, online * 100 / total.Value) : (long?)null;
        return new Progress(target, rate, rate, null);
    }

    private static Progress Count(Target target, WardRules rules, long done, DateOnly today)
    {
        var days = Enumerable.Range(0, target.ToDay.DayNumber - target.FromDay.DayNumber + 1).Select(target.FromDay.AddDays).Where(rules.WorksOn).ToList();
        var passed = days.Count(day => day <= today);
        if (passed == 0) return new Progress(target, done, null, null);
        var projected = done * days.Count / passed;
        if (done == 0 || done >= target.Goal || projected < target.Goal) return new Progress(target, done, projected, null);
        var needed = (int)(((target.Goal * passed) + done - 1) / done); // working days from the first on, rounded up
        return new Progress(target, done, projected, days[needed - 1]);
    }
}
