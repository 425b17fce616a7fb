using CommunityBot.Storage;

namespace CommunityBot.Tests.Host.Storage.Contract;

/// <summary>Questions without the people who asked them, and digests that go out once.</summary>
public class QuestionsContract
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Outcomes_are_counted_by_day(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.Questions.Count("w", Logs.Day, QuestionOutcome.Answered, "khai-sinh");
            work.Questions.Count("w", Logs.Day, QuestionOutcome.Answered, "khai-sinh");
            work.Questions.Count("w", Logs.Day, QuestionOutcome.Unanswered, "");
            work.Questions.Count("w", Logs.Day.AddDays(1), QuestionOutcome.Answered, "khai-tu");
        });

        (await store.Read(work => work.Questions.Counts("w", Logs.Day, Logs.Day))).ShouldBe(
            new Dictionary<QuestionOutcome, long> { [QuestionOutcome.Answered] = 2, [QuestionOutcome.Unanswered] = 1 }, ignoreOrder: true);
        (await store.Read(work => work.Questions.Counts("another", Logs.Day, Logs.Day))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_unanswered_question_is_kept_once_and_closed(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.Questions.Keep("w", 1, "xin phép nuôi ong", Logs.Day);
            work.Questions.Keep("w", 2, "đăng ký nuôi chim yến", Logs.Day);
            work.Questions.Keep("w", 3, "đăng ký nuôi chim yến", Logs.Day.AddDays(1));
        });

        var open = await store.Read(work => work.Questions.Unanswered("w", 10));
        open.ShouldBe(
        [
            new() { Id = 2, Text = "đăng ký nuôi chim yến", Day = Logs.Day.AddDays(1), Times = 2 },
            new() { Id = 1, Text = "xin phép nuôi ong", Day = Logs.Day, Times = 1 },
        ]);
        (await store.Read(work => work.Questions.Find("w", 2))).ShouldBe(open[0]);
        await store.Write(work => work.Questions.Close("w", 2));
        (await store.Read(work => work.Questions.CountUnanswered("w"))).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Learned_words_belong_to_their_ward_and_the_last_word_counts(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.Questions.Learn("w", new() { Words = "nuoi ong", Procedure = "a" });
            work.Questions.Learn("w", new() { Words = "nuoi ong", Procedure = "b" });
        });

        (await store.Read(work => work.Questions.Learned("w"))).ShouldBe([new() { Words = "nuoi ong", Procedure = "b" }]);
        (await store.Read(work => work.Questions.Learned("another"))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_digest_is_claimed_once_even_by_many_at_once(string database)
    {
        using var store = Databases.New(database);

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            store.Store.Run($"replica {number}", work => work.DigestRuns.Claim("w", Logs.Day, "daily", OpenStore.Now))));

        claims.Count(won => won).ShouldBe(1);
        (await store.Read(work => work.DigestRuns.Latest("w", "daily"))).ShouldBe(Logs.Day);
        (await store.Read(work => work.DigestRuns.Latest("w", "weekly"))).ShouldBeNull();
    }
}
