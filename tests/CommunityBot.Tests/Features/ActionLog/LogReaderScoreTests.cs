using CommunityBot.Features.ActionLog;

namespace CommunityBot.Tests.Features.ActionLog;

public class LogReaderScoreTests
{
    [Theory]
    [InlineData("logs.dev.jsonl", 97.0, 2.0)]
    [InlineData("logs.own.jsonl", 97.0, 2.0)]
    [InlineData("logs.own2.jsonl", 96.0, 2.0)]
    [InlineData("logs.other.jsonl", 97.0, 2.0)]
    [InlineData("logs.other2.jsonl", 97.0, 2.0)]
    [InlineData("logs.other3.jsonl", 97.0, 2.0)]
    [InlineData("logs.own3.jsonl", 94.0, 2.0)]
    [InlineData("logs.other4.jsonl", 96.0, 2.0)]
    [InlineData("logs.other5.jsonl", 97.0, 2.0)]
    [InlineData("logs.other6.jsonl", 95.0, 2.0)]
    [InlineData("logs.other7.jsonl", 97.0, 2.0)]
    [InlineData("logs.other8.jsonl", 93.0, 2.0)]
    public void Labelled_messages_are_read_exactly_and_hardly_any_is_stored_wrong(string file, double leastExact, double mostStoredWrong)
    {
        var logs = LabelledLog.Load(file);
        var readings = logs.Select(log => (log, reading: LabelledLog.Reader.Read(log.Text, log.Today))).ToList();
        var wrong = readings.Where(pair => !pair.log.IsRight(pair.reading)).ToList();
        var storedWrong = wrong.Count(pair => pair.reading.Kind == LogKind.Log);
        var misses = string.Join('\n', wrong.Select(pair => $"{pair.log.Id} {pair.log.Text} -> {pair.reading.Kind} {string.Join(", ", pair.reading.Entries)}"));

        Share(logs.Count - wrong.Count, logs.Count).ShouldBeGreaterThanOrEqualTo(leastExact, misses);
        Share(storedWrong, logs.Count).ShouldBeLessThanOrEqualTo(mostStoredWrong, misses);
    }

    [Fact]
    public void Leaving_out_every_accent_costs_at_most_four_points()
    {
        var logs = LabelledLog.Load("logs.dev.jsonl");
        var right = logs.Count(log => log.IsRight(LabelledLog.Reader.Read(CommunityBot.Messaging.VietnameseText.Fold(log.Text), log.Today)));

        Share(right, logs.Count).ShouldBeGreaterThanOrEqualTo(93.0);
    }

    [Fact]
    public void Capitals_change_nothing()
    {
        var logs = LabelledLog.Load("logs.dev.jsonl");
        var right = logs.Count(log => log.IsRight(LabelledLog.Reader.Read(log.Text.ToUpperInvariant(), log.Today)));

        Share(right, logs.Count).ShouldBeGreaterThanOrEqualTo(93.0);
    }

    [Fact]
    public void Questions_of_residents_are_hardly_ever_stored_as_reports()
    {
        var questions = LabelledLog.Texts("questions.dev.jsonl");
        var stored = questions.Where(text => LabelledLog.Reader.Read(text, new DateOnly(2026, 11, 24)).Kind == LogKind.Log).ToList();

        Share(stored.Count, questions.Count).ShouldBeLessThanOrEqualTo(3.0, string.Join('\n', stored));
    }

    private static double Share(int part, int whole) => 100.0 * part / whole;
}
