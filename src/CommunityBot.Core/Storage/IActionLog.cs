namespace CommunityBot.Storage;

/// <summary>What volunteers did. Every change also changes the tallies, in the same transaction.</summary>
public interface IActionLog
{
    /// <summary>Stores a log with its actions; an active one is added to the tallies.</summary>
    void Add(SupportLog log, IReadOnlyList<SupportAction> actions);

    /// <summary>The log with this id, or null.</summary>
    SupportLog? Find(string ward, long id);

    /// <summary>The actions of a log, in the order they were said.</summary>
    IReadOnlyList<SupportAction> ActionsOf(SupportLog log);

    /// <summary>The volunteer's latest active log, or null.</summary>
    SupportLog? Latest(string ward, long member);

    /// <summary>Takes an active log out of the tallies and marks it removed or replaced; it stays readable.</summary>
    void Withdraw(SupportLog log, LogState state);

    /// <summary>Moves the volunteer's active logs without a team to a team, with their tallies.</summary>
    void AssignTeam(string ward, long member, string team);

    /// <summary>What one volunteer did on a day, by indicator code.</summary>
    IReadOnlyDictionary<string, long> SumOf(string ward, long member, DateOnly day);

    /// <summary>On which days volunteers reported work, nothing-to-report left out; each volunteer, team and day once, in that order. Those who asked to be forgotten are left out.</summary>
    IReadOnlyList<PersonDay> PersonDays(string ward, DateOnly from, DateOnly to);

    /// <summary>What was done, one by one and in order of days, read as it is asked for so that no length fills the memory.</summary>
    IEnumerable<DoneAction> Stream(string ward, DateOnly from, DateOnly to);

    /// <summary>How many logs a volunteer has in all wards, those taken back included, and over which days.</summary>
    LogSpan SpanOf(long member);

    /// <summary>Cuts the link between a volunteer and their logs; the counts stay.</summary>
    void ForgetMember(long member);
}

/// <summary>A day on which a volunteer reported work.</summary>
/// <param name="Member">Row id of the volunteer.</param>
/// <param name="Team">Code of the team it was done for.</param>
/// <param name="Day">The local day.</param>
public sealed record PersonDay(long Member, string Team, DateOnly Day);

/// <summary>One counted thing of an active log, without who did it.</summary>
/// <param name="Day">The local day the work was done.</param>
/// <param name="Team">Code of the team.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Quantity">How many, in the indicator's unit.</param>
/// <param name="Procedure">Slug of the procedure, when known.</param>
/// <param name="IsLate">Whether it was logged after its day had ended.</param>
public sealed record DoneAction(DateOnly Day, string Team, string Indicator, long Quantity, string? Procedure, bool IsLate);

/// <summary>How much of a volunteer is in the log.</summary>
public sealed record LogSpan
{
    /// <summary>How many logs.</summary>
    public long Logs { get; init; }

    /// <summary>The earliest day, <c>yyyy-MM-dd</c>; null when there is none.</summary>
    public string? First { get; init; }

    /// <summary>The latest day, <c>yyyy-MM-dd</c>; null when there is none.</summary>
    public string? Last { get; init; }
}

/// <summary>A sum: what one team did of one indicator.</summary>
/// <param name="Team">The team's code; empty for logs without a team.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Quantity">How many, in the indicator's unit.</param>
public sealed record TallyLine(string Team, string Indicator, long Quantity);

/// <summary>What one team did of one indicator on one day.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Team">The team's code; empty for logs without a team.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Quantity">How many, in the indicator's unit.</param>
public sealed record DayTally(DateOnly Day, string Team, string Indicator, long Quantity);

/// <summary>How often a team reported.</summary>
/// <param name="Team">The team's code; empty for logs without a team.</param>
/// <param name="Day">The local day.</param>
/// <param name="Reports">How many active logs, "no activity" included; a team without one is silent.</param>
/// <param name="Late">How many of them were logged after the day had ended.</param>
public sealed record TeamDay(string Team, DateOnly Day, long Reports, long Late);

/// <summary>How often a team reported over days.</summary>
/// <param name="Team">The team's code; empty for logs without a team.</param>
/// <param name="Days">On how many days.</param>
/// <param name="Late">How many reports were logged after their day had ended.</param>
public sealed record TeamReports(string Team, int Days, long Late);

/// <summary>Sums of what volunteers did, kept with every change so that reading them does not grow with the log.</summary>
public interface ITallies
{
    /// <summary>Sums by team and indicator over days, both ends included.</summary>
    IReadOnlyList<TallyLine> Sums(string ward, DateOnly from, DateOnly to);

    /// <summary>What was done by day, team and indicator, both ends included, in order of days.</summary>
    IReadOnlyList<DayTally> ByDay(string ward, DateOnly from, DateOnly to);

    /// <summary>For each team that reported: on how many of the days, both ends included, and how many of its reports were late.</summary>
    IReadOnlyList<TeamReports> ReportsByTeam(string ward, DateOnly from, DateOnly to);

    /// <summary>Reports by team and day, both ends included; team-days without one are absent.</summary>
    IReadOnlyList<TeamDay> Reports(string ward, DateOnly from, DateOnly to);

    /// <summary>Where the kept sums differ from the log itself, as sentences; empty when all agree.</summary>
    IReadOnlyList<string> Differences();

    /// <summary>Computes all sums anew from the log.</summary>
    void Recount();
}
