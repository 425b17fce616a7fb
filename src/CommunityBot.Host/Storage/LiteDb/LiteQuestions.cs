using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Questions in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteQuestions(LiteSession session) : IQuestions
{
    /// <inheritdoc/>
    public void Count(string ward, DateOnly day, QuestionOutcome outcome, string procedure)
    {
        var count = session.Find<QuestionCount>(Key.Of(ward, day, outcome, procedure)) ?? new(ward, day, outcome, procedure, 0);
        session.Save(count with { Times = count.Times + 1 });
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<QuestionOutcome, long> Counts(string ward, DateOnly from, DateOnly to) =>
        session.Range<QuestionCount>(Key.Days(ward, from, to)).GroupBy(count => count.Outcome)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Times));

    /// <inheritdoc/>
    public void Keep(string ward, long id, string text, DateOnly day)
    {
        var kept = session.Find<QuestionDocument>(Key.Of(ward, text))?.Question ?? new UnansweredQuestion { Id = id, Text = text };
        session.Save(new QuestionDocument(ward, kept with { Day = day, Times = kept.Times + 1 }));
    }

    /// <inheritdoc/>
    public IReadOnlyList<UnansweredQuestion> Unanswered(string ward, int most) =>
    [
        .. Open(ward).OrderByDescending(question => question.Times).ThenByDescending(question => question.Day).ThenBy(question => question.Id).Take(most),
    ];

    /// <inheritdoc/>
    public int CountUnanswered(string ward) => Open(ward).Count();

    /// <inheritdoc/>
    public UnansweredQuestion? Find(string ward, long id) => Open(ward).FirstOrDefault(question => question.Id == id);

    /// <inheritdoc/>
    public void Close(string ward, long id)
    {
        if (Find(ward, id) is { } question) session.Of<QuestionDocument>().Delete(Key.Of(ward, question.Text));
    }

    /// <inheritdoc/>
    public void Learn(string ward, LearnedAlias alias) => session.Save(new AliasDocument(ward, alias));

    /// <inheritdoc/>
    public IReadOnlyList<LearnedAlias> Learned(string ward) => [.. session.Range<AliasDocument>(Key.Under(ward)).Select(one => one.Alias)];

    private IEnumerable<UnansweredQuestion> Open(string ward) => session.Range<QuestionDocument>(Key.Under(ward)).Select(one => one.Question);
}
