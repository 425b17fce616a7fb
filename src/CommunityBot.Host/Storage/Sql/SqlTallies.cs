using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Sums of what volunteers did, in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlTallies(SqlSession sql) : ITallies
{
    private const string CountedTallies =
        """
        SELECT support_log.ward, day, team, indicator, CAST(sum(quantity) AS bigint) AS quantity
        FROM support_log JOIN support_action ON support_action.ward = support_log.ward AND log_id = id
        WHERE state = 0
        GROUP BY support_log.ward, day, team, indicator
        """;

    private const string CountedMemberDays =
        """
        SELECT support_log.ward, member, day, indicator, CAST(sum(quantity) AS bigint) AS quantity
        FROM support_log JOIN support_action ON support_action.ward = support_log.ward AND log_id = id
        WHERE state = 0 AND member IS NOT NULL
        GROUP BY support_log.ward, member, day, indicator
        """;

    private const string CountedTeamDays =
        """
        SELECT ward, day, team, count(*) AS reports, CAST(sum(is_late) AS bigint) AS late
        FROM support_log
        WHERE state = 0
        GROUP BY ward, day, team
        """;

    /// <inheritdoc/>
    public IReadOnlyList<TallyLine> Sums(string ward, DateOnly from, DateOnly to) =>
    [
        .. sql.Query<TallyRow>(
            """
            SELECT team, indicator, CAST(sum(quantity) AS bigint) AS quantity
            FROM tally
            WHERE ward = @ward AND day BETWEEN @from AND @to
            GROUP BY team, indicator
            HAVING sum(quantity) <> 0
            ORDER BY team, indicator
            """,
            new { ward, from, to }).Select(row => new TallyLine(row.Team, row.Indicator, row.Quantity)),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<DayTally> ByDay(string ward, DateOnly from, DateOnly to) =>
    [
        .. sql.Query<TallyRow>(
            """
            SELECT day, team, indicator, quantity
            FROM tally
            WHERE ward = @ward AND day BETWEEN @from AND @to AND quantity <> 0
            ORDER BY day, team, indicator
            """,
            new { ward, from, to }).Select(row => new DayTally(row.Day, row.Team, row.Indicator, row.Quantity)),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<TeamReports> ReportsByTeam(string ward, DateOnly from, DateOnly to) =>
    [
        .. sql.Query<TeamDayRow>(
            """
            SELECT team, count(*) AS reports, CAST(sum(late) AS bigint) AS late
            FROM team_day
            WHERE ward = @ward AND day BETWEEN @from AND @to AND reports > 0
            GROUP BY team
            """,
            new { ward, from, to }).Select(row => new TeamReports(row.Team, (int)row.Reports, row.Late)),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<TeamDay> Reports(string ward, DateOnly from, DateOnly to) =>
    [
        .. sql.Query<TeamDayRow>(
            """
            SELECT team, day, reports, late
            FROM team_day
            WHERE ward = @ward AND day BETWEEN @from AND @to AND reports > 0
            ORDER BY team, day
            """,
            new { ward, from, to }).Select(row => new TeamDay(row.Team, row.Day, row.Reports, row.Late)),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Differences()
    {
        var tallies = Compare(
            sql.Query<TallyRow>("SELECT ward, day, team, indicator, quantity FROM tally WHERE quantity <> 0"),
            sql.Query<TallyRow>(CountedTallies));
        var days = Compare(
            sql.Query<TeamDayRow>("SELECT ward, day, team, reports, late FROM team_day WHERE reports <> 0 OR late <> 0"),
            sql.Query<TeamDayRow>(CountedTeamDays));
        var people = Compare(
            sql.Query<MemberDayRow>("SELECT ward, member, day, indicator, quantity FROM member_day WHERE quantity <> 0"),
            sql.Query<MemberDayRow>(CountedMemberDays));
        return [.. tallies, .. days, .. people];
    }

    /// <inheritdoc/>
    public void Recount()
    {
        sql.Execute("DELETE FROM tally");
        sql.Execute("INSERT INTO tally (ward, day, team, indicator, quantity) " + CountedTallies);
        sql.Execute("DELETE FROM team_day");
        sql.Execute("INSERT INTO team_day (ward, day, team, reports, late) " + CountedTeamDays);
        sql.Execute("DELETE FROM member_day");
        sql.Execute("INSERT INTO member_day (ward, member, day, indicator, quantity) " + CountedMemberDays);
    }

    private static IEnumerable<string> Compare<T>(IReadOnlyList<T> kept, IReadOnlyList<T> counted) =>
        kept.Except(counted).Select(row => $"kept but not in the log: {row}")
            .Concat(counted.Except(kept).Select(row => $"in the log but not kept: {row}"));

    private sealed record TeamDayRow
    {
        public string Ward { get; init; } = "";

        public DateOnly Day { get; init; }

        public string Team { get; init; } = "";

        public long Reports { get; init; }

        public long Late { get; init; }
    }

    private sealed record MemberDayRow
    {
        public string Ward { get; init; } = "";

        public long Member { get; init; }

        public DateOnly Day { get; init; }

        public string Indicator { get; init; } = "";

        public long Quantity { get; init; }
    }
}
