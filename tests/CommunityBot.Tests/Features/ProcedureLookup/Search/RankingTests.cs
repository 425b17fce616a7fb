using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Features.ProcedureLookup.Search;

namespace CommunityBot.Tests.Features.ProcedureLookup.Search;

public sealed class RankingTests
{
    private static readonly Procedure Card = new() { Slug = "a", Name = "A", Category = "c" };
    private static readonly Procedure Other = new() { Slug = "b", Name = "B", Category = "c" };

    [Fact]
    public void A_rare_word_weighs_more_than_one_every_topic_has()
    {
        var topics = new[] { Topic("nộp giấy xe"), Topic("nộp giấy đất"), Topic("nộp giấy nhà") };
        var lexicon = Lexicon.Of(topics);
        var spellings = new Spellings(lexicon);
        var reader = new QuestionReader(new Synonyms(lexicon, spellings), spellings, lexicon);

        var scores = new TopicIndex(topics, reader).Score(reader.Read("nộp giấy cho đất"));

        scores[1].ShouldBeGreaterThan(2 * scores[0]);
    }

    [Fact]
    public void Matters_outside_are_no_cards()
    {
        var ranking = Ranking.Of([new Topic(Card, []), new Topic(null, []), new Topic(Other, [])], [3, 9, 5]);

        ranking.Cards.Select(entry => entry.Card).ShouldBe([Other, Card]);
        ranking.Outside.ShouldBe(9);
    }

    [Theory]
    [InlineData(20, 8, 3, "Answer")]
    [InlineData(20, 19, 3, "AskBack")]
    [InlineData(20, 8, 18, "AskBack")]
    [InlineData(6, 2, 1, "AskBack")]
    [InlineData(3, 2, 0, "Decline")]
    [InlineData(20, 8, 21, "AskBack")]
    [InlineData(20, 8, 23, "Decline")]
    public void The_decision_follows_the_lead_of_the_first_card(float first, float second, float outside, string decision) =>
        Decider.Decide(new Ranking([(Card, first), (Other, second)], outside)).ToString().ShouldBe(decision);

    private static Topic Topic(string phrase) => new(null, [(phrase, 1)]);
}
