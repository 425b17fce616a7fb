using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Difficulties and proposals in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlRemarks(SqlSession sql) : IRemarks
{
    /// <inheritdoc/>
    public void Add(string ward, Remark remark) =>
        sql.Execute(
            "INSERT INTO remark (ward, id, team, from_day, to_day, text) VALUES (@ward, @Id, @Team, @FromDay, @ToDay, @Text)",
            new { ward, remark.Id, remark.Team, remark.FromDay, remark.ToDay, remark.Text });

    /// <inheritdoc/>
    public IReadOnlyList<Remark> Within(string ward, DateOnly from, DateOnly to) =>
    [
        .. sql.Query<RemarkRow>(
            "SELECT id, team, from_day, to_day, text FROM remark WHERE ward = @ward AND from_day >= @from AND to_day <= @to ORDER BY id",
            new { ward, from, to }).Select(row => new Remark(row.Id, row.Team, row.FromDay, row.ToDay, row.Text)),
    ];

    /// <inheritdoc/>
    public bool Remove(string ward, long id) => sql.Execute("DELETE FROM remark WHERE ward = @ward AND id = @id", new { ward, id }) == 1;

    private sealed record RemarkRow
    {
        public long Id { get; init; }

        public string Team { get; init; } = "";

        public DateOnly FromDay { get; init; }

        public DateOnly ToDay { get; init; }

        public string Text { get; init; } = "";
    }
}
