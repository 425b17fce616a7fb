using CommunityBot.Conversations;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Targets;

/// <summary><c>/chitieu PERIOD [TEAM] MEASURE = GOAL</c>, one a line: sets targets; without one, shows how far those of today or of a period are.</summary>
/// <param name="indicators">What is counted.</param>
/// <param name="rules">The wards' days off.</param>
public sealed class SetTargets(IndicatorList indicators, WardRulesList rules)
{
    /// <summary>Sets or shows them.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is not { } code || turn.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        if (!turn.Text.Contains('=')) return Show(turn, ward);
        var lines = turn.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var targets = lines.Select(line => (line, Target: TargetLine.Read(turn.Store, indicators, code, line, turn.Today))).ToList();
        // All or none: half a list would be hard to mend.
        if (targets.FirstOrDefault(one => one.Target is null).line is { } wrong) return Reply.Say(turn.Say("Targets.NotUnderstood", wrong));
        foreach (var (_, target) in targets) Keep(turn.Store, code, target!);
        turn.Audit("targeted", string.Join("; ", targets.Select(one => Detail(one.Target!))));
        return Show(turn, ward, targets.Select(one => one.Target!).Where(target => target.Goal > 0).ToList());
    }

    /// <summary><c>/tonghoso PERIOD = NUMBER</c>: how many dossiers, online or not, the ward received; the online rate is measured against it.</summary>
    public static Reply SetTotal(Turn turn)
    {
        if (turn.Member.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        var sides = turn.Text.Split('=');
        if (sides.Length != 2 || TargetLine.Goal(sides[1]) is not { } total || WardPeriods.ReadWhole(turn.Store, ward, sides[0], turn.Today) is not { } period)
        {
            return Reply.Say(turn.Say("Targets.TotalHow"));
        }

        turn.Store.Targets.SetDossierTotal(ward, period.From, period.To, total);
        turn.Audit("totalled", $"{period.From:yyyy-MM-dd} {period.To:yyyy-MM-dd} = {total}");
        return Reply.Say(turn.Say("Targets.TotalSet", TallyMessage.Title(period, turn.Member.Language), Numbers.Show(total, turn.Member.Language)));
    }

    /// <summary>Stores a target; a goal of 0 removes it.</summary>
    public static void Keep(IUnitOfWork work, string ward, Target target)
    {
        if (target.Goal > 0) work.Targets.Save(ward, target);
        else work.Targets.Remove(ward, target);
    }

    private static string Detail(Target target) => $"{target.FromDay:yyyy-MM-dd} {target.ToDay:yyyy-MM-dd} {target.Team} {target.Indicator} = {target.Goal}".Replace("  ", " ");

    private Reply Show(Turn turn, Ward ward)
    {
        var period = turn.Text.Length == 0 ? ReportPeriod.Day(turn.Today) : WardPeriods.ReadWhole(turn.Store, ward.Code, turn.Text, turn.Today);
        return period is null ? Reply.Say(turn.Say("Targets.How")) : Show(turn, ward, turn.Store.Targets.Between(ward.Code, period.From, period.To));
    }

    private Reply Show(Turn turn, Ward ward, IReadOnlyList<Target> targets)
    {
        if (targets.Count == 0) return Reply.Say(turn.Say("Targets.None") + "\n" + turn.Say("Targets.How"));
        var message = new TargetMessage(indicators, turn.Store.Wards.Teams(ward.Code), turn.Member.Language);
        return Reply.Say(message.Write(targets.Select(target => Progress.Read(turn.Store, indicators, ward, rules.Of(ward.Code), target, turn.Today))));
    }
}
