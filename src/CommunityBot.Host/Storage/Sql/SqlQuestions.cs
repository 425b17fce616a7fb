using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Questions in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlQuestions(SqlSession sql) : IQuestions
{
    /// <inheritdoc/>
    public void Count(string ward, DateOnly day, QuestionOutcome outcome, string procedure) =>
        sql.Execute(
            """
            INSERT INTO question_count (ward, day, outcome, procedure, times) VALUES (@ward, @day, @outcome, @procedure, 1)
            ON CONFLICT (ward, day, outcome, procedure) DO UPDATE SET times = question_count.times + 1
            """,
            new { ward, day, outcome, procedure });

    /// <inheritdoc/>
    public IReadOnlyDictionary<QuestionOutcome, long> Counts(string ward, DateOnly from, DateOnly to) =>
        sql.Query<CountRow>(
            "SELECT outcome, CAST(sum(times) AS bigint) AS times FROM question_count WHERE ward = @ward AND day BETWEEN @from AND @to GROUP BY outcome",
            new { ward, from, to }).ToDictionary(row => row.Outcome, row => row.Times);

    /// <inheritdoc/>
    public void Keep(string ward, long id, string text, DateOnly day) =>
        sql.Execute(
            """
            INSERT INTO unanswered_question (ward, text, id, day, times) VALUES (@ward, @text, @id, @day, 1)
            ON CONFLICT (ward, text) DO UPDATE SET times = unanswered_question.times + 1, day = excluded.day
            """,
            new { ward, id, text, day });

    /// <inheritdoc/>
    public IReadOnlyList<UnansweredQuestion> Unanswered(string ward, int most) =>
        sql.Query<UnansweredQuestion>(
            "SELECT id, text, day, times FROM unanswered_question WHERE ward = @ward ORDER BY times DESC, day DESC, id LIMIT @most",
            new { ward, most });

    /// <inheritdoc/>
    public int CountUnanswered(string ward) =>
        sql.Value<int>("SELECT count(*) FROM unanswered_question WHERE ward = @ward", new { ward });

    /// <inheritdoc/>
    public UnansweredQuestion? Find(string ward, long id) =>
        sql.First<UnansweredQuestion>("SELECT id, text, day, times FROM unanswered_question WHERE ward = @ward AND id = @id", new { ward, id });

    /// <inheritdoc/>
    public void Close(string ward, long id) =>
        sql.Execute("DELETE FROM unanswered_question WHERE ward = @ward AND id = @id", new { ward, id });

    /// <inheritdoc/>
    public void Learn(string ward, LearnedAlias alias) =>
        sql.Execute(
            """
            INSERT INTO learned_alias (ward, words, procedure) VALUES (@ward, @Words, @Procedure)
            ON CONFLICT (ward, words) DO UPDATE SET procedure = excluded.procedure
            """,
            new { ward, alias.Words, alias.Procedure });

    /// <inheritdoc/>
    public IReadOnlyList<LearnedAlias> Learned(string ward) =>
        sql.Query<LearnedAlias>("SELECT words, procedure FROM learned_alias WHERE ward = @ward", new { ward });

    private sealed record CountRow
    {
        public QuestionOutcome Outcome { get; init; }

        public long Times { get; init; }
    }
}
