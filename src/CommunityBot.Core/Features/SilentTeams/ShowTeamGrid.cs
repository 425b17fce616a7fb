using System.Globalization;
using CommunityBot.Conversations;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Messaging;

namespace CommunityBot.Features.SilentTeams;

/// <summary><c>/bangto</c>: two weeks of teams by days, one character each.</summary>
/// <param name="rules">The wards' days off.</param>
public sealed class ShowTeamGrid(WardRulesList rules)
{
    private const int LongestName = 40;

    /// <summary>Shows it.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is null || turn.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        var days = new ReportPeriod(turn.Today.AddDays(1 - TeamGrid.Length), turn.Today);
        return WardHistory.In(turn.Store, ward, days, turn.Today).Select(part => Show(turn, part)).Aggregate((all, part) => all.Then(part));
    }

    private Reply Show(Turn turn, WardDays part)
    {
        var grid = TeamGrid.Read(turn.Store, part.Ward, rules.Of(part.Ward.Code), turn.Today);
        var text = new RichText().Bold(turn.Say("SilentTeams.GridTitle", Numbers.Show(grid.Days[0]), Numbers.Show(grid.Days[^1])))
            .Line(part.Shown(turn.Member.Language).Name).Line(turn.Say("SilentTeams.Legend"));
        if (grid.Rows.Any(row => row.States.Contains(DayState.NoTeam))) text.Add(turn.Say("SilentTeams.LegendNoTeam"));
        text.Line();
        text.Line().Code(string.Concat(grid.Days.Select(day => Initial(day))));
        foreach (var (team, states) in grid.Rows)
        {
            var silent = states.Count(state => state == DayState.Silent);
            text.Line().Code(string.Concat(states.Select(Symbol))).Add(" " + Short(team.Name));
            if (silent > 0) text.Add(" " + turn.Say("SilentTeams.SilentDays", silent));
        }

        return Reply.Say(text);
    }

    /// <summary>The character that stands for a state; each is in every font of one width, so that the columns stand.</summary>
    public static char Symbol(DayState state) => state switch
    {
        DayState.Reported => '+',
        DayState.Zero => '0',
        DayState.Late => 't',
        DayState.DayOff => '·',
        DayState.NoTeam => 'x',
        _ => '—',
    };

    /// <summary>Monday is 2, as people say <c>thứ Hai</c>; Sunday is C for <c>Chủ nhật</c>.</summary>
    private static string Initial(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday ? "C" : ((int)day.DayOfWeek + 1).ToString(CultureInfo.InvariantCulture);

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
