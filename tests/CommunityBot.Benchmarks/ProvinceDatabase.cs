using CommunityBot.Host.Storage.Sql;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Benchmarks;

/// <summary>Databases of wards with 12 teams each, whose logs of two actions each are spread evenly over days; every ward has the same days.</summary>
internal static class ProvinceDatabase
{
    public static readonly DateOnly LastDay = new(2026, 12, 31);

    private const string Logs =
        """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < @logs)
        INSERT INTO support_log (ward, id, team, member, day, logged_at, is_late, minutes, state, replaces)
        SELECT @ward, i, 't' || (i % 12), i % 480, date('2026-12-31', '-' || (@days - 1 - i * @days / @logs) || ' days'), 1790000000000 + i, i % 20 = 0, NULL, 0, NULL FROM n
        """;

    private const string Actions =
        """
        INSERT INTO support_action (ward, log_id, position, indicator, quantity, procedure)
        SELECT ward, id, position, CASE (id + position) % 4 WHEN 0 THEN 'vneid' WHEN 1 THEN 'ho-so' WHEN 2 THEN 'giao-dich' ELSE 'huong-dan' END, 1 + id % 5, NULL
        FROM support_log, (SELECT 0 AS position UNION ALL SELECT 1) WHERE ward = @ward
        """;

    private const string Tallies =
        """
        INSERT INTO tally (ward, day, team, indicator, quantity)
        SELECT support_log.ward, day, team, indicator, sum(quantity)
        FROM support_log JOIN support_action ON support_action.ward = support_log.ward AND log_id = id
        WHERE support_log.ward = @ward GROUP BY day, team, indicator;
        INSERT INTO team_day (ward, day, team, reports, late)
        SELECT ward, day, team, count(*), sum(is_late) FROM support_log WHERE ward = @ward GROUP BY day, team
        """;

    /// <summary>Makes it and opens it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="wards">How many wards.</param>
    /// <param name="days">How many days, up to <see cref="LastDay"/>.</param>
    /// <param name="actions">How many actions, over all wards.</param>
    public static SqliteStore Create(string path, int wards, int days, long actions)
    {
        new SqliteStore($"Data Source={path}").Dispose(); // brings the tables
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        for (var number = 0; number < wards; number++) AddWard(connection, $"w{number:000}", days, actions / wards / 2);
        connection.Close();
        SqliteConnection.ClearAllPools();
        return new SqliteStore($"Data Source={path}");
    }

    private static void AddWard(SqliteConnection connection, string ward, int days, long logs)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(
            "INSERT INTO ward (code, name, province, time_zone, lock_time, is_sample) VALUES (@ward, @ward, '', 'Asia/Ho_Chi_Minh', '12:00', 0)",
            new { ward }, transaction);
        for (var team = 0; team < 12; team++)
        {
            connection.Execute("INSERT INTO team (ward, code, name, position) VALUES (@ward, @code, @code, @team)", new { ward, code = $"t{team}", team }, transaction);
        }

        foreach (var sql in new[] { Logs, Actions, Tallies }) connection.Execute(sql, new { ward, days, logs }, transaction, commandTimeout: 0);
        transaction.Commit();
    }
}
