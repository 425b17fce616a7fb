using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>What volunteers did, in SQL; every change also changes the tallies.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlActionLog(SqlSession sql) : IActionLog
{
    /// <summary>Ward by ward, so that the index is used.</summary>
    private const string OfMember = "ward IN (SELECT code FROM ward) AND member = @member";

    private const string Select =
        "SELECT id, ward, team, member, day, logged_at, is_late, minutes, state, replaces FROM support_log";

    /// <inheritdoc/>
    public void Add(SupportLog log, IReadOnlyList<SupportAction> actions)
    {
        sql.Execute(
            """
            INSERT INTO support_log (ward, id, team, member, day, logged_at, is_late, minutes, state, replaces)
            VALUES (@Ward, @Id, @Team, @Member, @Day, @LoggedAt, @late, @Minutes, @State, @Replaces)
            """,
            new { log.Ward, log.Id, log.Team, log.Member, log.Day, log.LoggedAt, late = log.IsLate ? 1 : 0, log.Minutes, log.State, log.Replaces });
        for (var position = 0; position < actions.Count; position++)
        {
            var action = actions[position];
            sql.Execute(
                """
                INSERT INTO support_action (ward, log_id, position, indicator, quantity, procedure)
                VALUES (@Ward, @Id, @position, @Indicator, @Quantity, @Procedure)
                """,
                new { log.Ward, log.Id, position, action.Indicator, action.Quantity, action.Procedure });
        }

        if (log.State == LogState.Active) Count(log, actions, sign: 1);
    }

    /// <inheritdoc/>
    public SupportLog? Find(string ward, long id) => sql.First<SupportLog>($"{Select} WHERE ward = @ward AND id = @id", new { ward, id });

    /// <inheritdoc/>
    public IReadOnlyList<SupportAction> ActionsOf(SupportLog log) =>
        sql.Query<SupportAction>(
            "SELECT indicator, quantity, procedure FROM support_action WHERE ward = @Ward AND log_id = @Id ORDER BY position",
            new { log.Ward, log.Id });

    /// <inheritdoc/>
    public SupportLog? Latest(string ward, long member) =>
        sql.First<SupportLog>($"{Select} WHERE ward = @ward AND member = @member AND state = 0 ORDER BY id DESC LIMIT 1", new { ward, member });

    /// <inheritdoc/>
    public void Withdraw(SupportLog log, LogState state)
    {
        var changed = sql.Execute(
            "UPDATE support_log SET state = @state WHERE ward = @Ward AND id = @Id AND state = 0",
            new { state, log.Ward, log.Id });
        if (changed == 1) Count(log, ActionsOf(log), sign: -1);
    }

    /// <inheritdoc/>
    public void AssignTeam(string ward, long member, string team)
    {
        foreach (var log in sql.Query<SupportLog>($"{Select} WHERE ward = @ward AND member = @member AND team = '' AND state = 0", new { ward, member }))
        {
            var actions = ActionsOf(log);
            Count(log, actions, sign: -1);
            Count(log with { Team = team }, actions, sign: 1);
            sql.Execute("UPDATE support_log SET team = @team WHERE ward = @ward AND id = @Id", new { team, ward, log.Id });
        }
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, long> SumOf(string ward, long member, DateOnly day) =>
        sql.Query<TallyRow>(
            """
            SELECT indicator, quantity FROM member_day
            WHERE ward = @ward AND member = @member AND day = @day AND quantity <> 0
            """,
            new { ward, member, day }).ToDictionary(row => row.Indicator, row => row.Quantity, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<PersonDay> PersonDays(string ward, DateOnly from, DateOnly to) =>
    [
        .. sql.Query<WorkRow>(
            """
            SELECT DISTINCT member, team, day
            FROM support_log
            WHERE ward = @ward AND day BETWEEN @from AND @to AND state = 0 AND member IS NOT NULL
              AND EXISTS (SELECT 1 FROM support_action WHERE support_action.ward = support_log.ward AND log_id = id)
            ORDER BY member, team, day
            """,
            new { ward, from, to }).Select(row => new PersonDay(row.Member, row.Team, row.Day)),
    ];

    /// <inheritdoc/>
    public IEnumerable<DoneAction> Stream(string ward, DateOnly from, DateOnly to) =>
        sql.Stream<WorkRow>(
            """
            SELECT day, team, indicator, quantity, procedure, is_late
            FROM support_log JOIN support_action ON support_action.ward = support_log.ward AND log_id = id
            WHERE support_log.ward = @ward AND day BETWEEN @from AND @to AND state = 0
            ORDER BY day, id, position
            """,
            new { ward, from, to }).Select(row => new DoneAction(row.Day, row.Team, row.Indicator, row.Quantity, row.Procedure, row.IsLate));

    /// <inheritdoc/>
    public LogSpan SpanOf(long member) =>
        sql.First<LogSpan>($"SELECT count(*) AS Logs, min(day) AS First, max(day) AS Last FROM support_log WHERE {OfMember}", new { member })!;

    /// <inheritdoc/>
    public void ForgetMember(long member)
    {
        sql.Execute($"UPDATE support_log SET member = NULL WHERE {OfMember}", new { member });
        sql.Execute($"DELETE FROM member_day WHERE {OfMember}", new { member });
    }

    private sealed record WorkRow
    {
        public DateOnly Day { get; init; }

        public string Team { get; init; } = "";

        public long Member { get; init; }

        public string Indicator { get; init; } = "";

        public long Quantity { get; init; }

        public string? Procedure { get; init; }

        public bool IsLate { get; init; }
    }

    private void Count(SupportLog log, IReadOnlyList<SupportAction> actions, int sign)
    {
        // The team's day comes first: whoever logs for it next waits here, and never crosswise at two sums.
        sql.Execute(
            """
            INSERT INTO team_day (ward, day, team, reports, late) VALUES (@Ward, @Day, @Team, @sign, @late)
            ON CONFLICT (ward, day, team) DO UPDATE SET reports = team_day.reports + excluded.reports, late = team_day.late + excluded.late
            """,
            new { log.Ward, log.Day, log.Team, sign, late = log.IsLate ? sign : 0 });
        foreach (var action in actions)
        {
            sql.Execute(
                """
                INSERT INTO tally (ward, day, team, indicator, quantity) VALUES (@Ward, @Day, @Team, @Indicator, @quantity)
                ON CONFLICT (ward, day, team, indicator) DO UPDATE SET quantity = tally.quantity + excluded.quantity
                """,
                new { log.Ward, log.Day, log.Team, action.Indicator, quantity = sign * action.Quantity });
            if (log.Member is not { } member) continue;
            sql.Execute(
                """
                INSERT INTO member_day (ward, member, day, indicator, quantity) VALUES (@Ward, @member, @Day, @Indicator, @quantity)
                ON CONFLICT (ward, member, day, indicator) DO UPDATE SET quantity = member_day.quantity + excluded.quantity
                """,
                new { log.Ward, member, log.Day, action.Indicator, quantity = sign * action.Quantity });
        }
    }
}
