using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Targets in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlTargets(SqlSession sql) : ITargets
{
    private const string SameDays = "ward = @ward AND from_day = @FromDay AND to_day = @ToDay";

    /// <inheritdoc/>
    public void Save(string ward, Target target) =>
        sql.Execute(
            """
            INSERT INTO target (ward, team, indicator, from_day, to_day, goal) VALUES (@ward, @Team, @Indicator, @FromDay, @ToDay, @Goal)
            ON CONFLICT (ward, from_day, to_day, indicator, team) DO UPDATE SET goal = excluded.goal
            """,
            new { ward, target.Team, target.Indicator, target.FromDay, target.ToDay, target.Goal });

    /// <inheritdoc/>
    public bool Remove(string ward, Target target) =>
        sql.Execute(
            $"DELETE FROM target WHERE {SameDays} AND indicator = @Indicator AND team = @Team",
            new { ward, target.FromDay, target.ToDay, target.Indicator, target.Team }) == 1;

    /// <inheritdoc/>
    public IReadOnlyList<Target> Between(string ward, DateOnly from, DateOnly to) =>
    [
        .. sql.Query<TargetRow>(
            """
            SELECT team, indicator, from_day, to_day, goal FROM target
            WHERE ward = @ward AND from_day <= @to AND to_day >= @from
            ORDER BY from_day, to_day, indicator, team
            """,
            new { ward, from, to }).Select(row => new Target(row.Team, row.Indicator, row.FromDay, row.ToDay, row.Goal)),
    ];

    /// <inheritdoc/>
    public void SetDossierTotal(string ward, DateOnly from, DateOnly to, long total) =>
        sql.Execute(
            """
            INSERT INTO dossier_total (ward, from_day, to_day, total) VALUES (@ward, @from, @to, @total)
            ON CONFLICT (ward, from_day, to_day) DO UPDATE SET total = excluded.total
            """,
            new { ward, from, to, total });

    /// <inheritdoc/>
    public long? DossierTotal(string ward, DateOnly from, DateOnly to) =>
        sql.Value<long?>("SELECT total FROM dossier_total WHERE ward = @ward AND from_day = @from AND to_day = @to", new { ward, from, to });

    private sealed record TargetRow
    {
        public string Team { get; init; } = "";

        public string Indicator { get; init; } = "";

        public DateOnly FromDay { get; init; }

        public DateOnly ToDay { get; init; }

        public long Goal { get; init; }
    }
}
