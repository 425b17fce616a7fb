using CommunityBot.Features.Reporting;
using CommunityBot.Storage;

namespace CommunityBot.Features.SilentTeams;

/// <summary>What a team did about a day.</summary>
public enum DayState
{
    /// <summary>It did not report.</summary>
    Silent,

    /// <summary>It reported work.</summary>
    Reported,

    /// <summary>It reported that there was nothing.</summary>
    Zero,

    /// <summary>All its reports came after the day had ended.</summary>
    Late,

    /// <summary>It did not report, and nobody works that day.</summary>
    DayOff,

    /// <summary>It did not work that day: it was founded later, or had ended.</summary>
    NoTeam,
}

/// <summary>Two weeks of a ward: teams by days.</summary>
/// <param name="Days">The days, oldest first.</param>
/// <param name="Rows">For each team in order, a state for each day.</param>
public sealed record TeamGrid(IReadOnlyList<DateOnly> Days, IReadOnlyList<(Team Team, IReadOnlyList<DayState> States)> Rows)
{
    /// <summary>How many days it shows.</summary>
    public const int Length = 14;

    /// <summary>Reads the two weeks that end with a day.</summary>
    public static TeamGrid Read(IUnitOfWork work, Ward ward, WardRules rules, DateOnly last)
    {
        IReadOnlyList<DateOnly> days = [.. Enumerable.Range(1 - Length, Length).Select(last.AddDays)];
        var reports = work.Tallies.Reports(ward.Code, days[0], last).ToDictionary(day => (day.Team, day.Day));
        var worked = work.Tallies.ByDay(ward.Code, days[0], last).Select(tally => (tally.Team, tally.Day)).ToHashSet();
        var rows = work.Wards.Teams(ward.Code).Select(team => (team, States: (IReadOnlyList<DayState>)[.. days.Select(day => State(team, day))]));
        return new TeamGrid(days, [.. rows.Where(row => row.States.Any(state => state != DayState.NoTeam))]);

        DayState State(Team team, DateOnly day)
        {
            if (!reports.TryGetValue((team.Code, day), out var report)) return team.ExistsOn(day) && ward.ExistsOn(day) ? NoReport(day) : DayState.NoTeam;
            if (report.Late == report.Reports) return DayState.Late;
            return worked.Contains((team.Code, day)) ? DayState.Reported : DayState.Zero;
        }

        DayState NoReport(DateOnly day) => rules.WorksOn(day) ? DayState.Silent : DayState.DayOff;
    }
}
