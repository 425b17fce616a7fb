using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Bundles in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlBundles(SqlSession sql) : IBundles
{
    /// <inheritdoc/>
    public void Add(Bundle bundle, IReadOnlyList<DayTally> tallies)
    {
        sql.Execute(
            "INSERT INTO bundle (ward, from_day, to_day, name, hash, imported_at) VALUES (@Ward, @FromDay, @ToDay, @Name, @Hash, @ImportedAt)",
            bundle);
        foreach (var tally in tallies)
        {
            sql.Execute(
                "INSERT INTO bundle_tally (ward, day, team, indicator, quantity) VALUES (@Ward, @Day, @Team, @Indicator, @Quantity)",
                new { bundle.Ward, tally.Day, tally.Team, tally.Indicator, tally.Quantity });
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Bundle> Between(string? ward, DateOnly from, DateOnly to) =>
        sql.Query<Bundle>(
            $"""
            SELECT ward, from_day, to_day, name, hash, imported_at FROM bundle
            WHERE from_day <= @to AND to_day >= @from {(ward is null ? "" : "AND ward = @ward")}
            ORDER BY ward, from_day
            """,
            new { ward, from, to });

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, long> Sums(string ward, DateOnly from, DateOnly to) =>
        sql.Query<TallyRow>(
            """
            SELECT indicator, CAST(sum(quantity) AS bigint) AS quantity FROM bundle_tally
            WHERE ward = @ward AND day BETWEEN @from AND @to
            GROUP BY indicator
            """,
            new { ward, from, to }).ToDictionary(row => row.Indicator, row => row.Quantity, StringComparer.Ordinal);
}
