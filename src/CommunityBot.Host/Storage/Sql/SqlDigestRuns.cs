using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Digests already written, in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlDigestRuns(SqlSession sql) : IDigestRuns
{
    /// <inheritdoc/>
    public bool Claim(string ward, DateOnly day, string kind, DateTimeOffset at) =>
        sql.Execute(
            "INSERT INTO digest_run (ward, day, kind, at) VALUES (@ward, @day, @kind, @at) ON CONFLICT DO NOTHING",
            new { ward, day, kind, at }) == 1;

    /// <inheritdoc/>
    public DateOnly? Latest(string ward, string kind) =>
        sql.Value<string>("SELECT max(day) FROM digest_run WHERE ward = @ward AND kind = @kind", new { ward, kind }) is { } day
            ? DateOnly.Parse(day)
            : null;
}
