namespace CommunityBot.Tests.Features.ProcedureLookup.Search;

public sealed class QuestionScoreTests
{
    [Theory]
    [InlineData("questions.dev.jsonl")]
    [InlineData("questions.own.jsonl")]
    public void The_right_card_is_found_and_what_lies_outside_is_declined(string file)
    {
        var score = LabelledQuestions.Measure(LabelledQuestions.Read(file));

        score.Top1.ShouldBeGreaterThanOrEqualTo(95);
        score.Top3.ShouldBeGreaterThanOrEqualTo(98);
        score.AnsweredWrong.ShouldBeLessThanOrEqualTo(2);
        score.Declined.ShouldBeGreaterThanOrEqualTo(95);
    }

    [Fact]
    public void Questions_kept_aside_while_the_words_were_written_are_understood_too()
    {
        var score = LabelledQuestions.Measure(LabelledQuestions.Read("questions.heldout.jsonl"));

        score.Top1.ShouldBeGreaterThanOrEqualTo(80);
        score.Top3.ShouldBeGreaterThanOrEqualTo(95);
        score.AnsweredWrong.ShouldBeLessThanOrEqualTo(4);
        score.Declined.ShouldBeGreaterThanOrEqualTo(95);
    }

    [Fact]
    public void Most_questions_the_catalogue_covers_are_answered_without_asking_back()
    {
        var covered = LabelledQuestions.Read("questions.dev.jsonl").Where(question => question.Right.Count > 0).ToList();

        covered.Count(question => LabelledQuestions.Search.Search(question.Text).Answers.Count > 0).ShouldBeGreaterThan(covered.Count * 8 / 10);
    }
}
