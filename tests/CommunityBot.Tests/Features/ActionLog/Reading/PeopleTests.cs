using CommunityBot.Features.ActionLog;
using CommunityBot.Features.ActionLog.Reading;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Tests.Features.ActionLog.Reading;

public class PeopleTests
{
    private static readonly LogLexicon Lexicon = new(Vocabulary.BuiltIn, IndicatorList.BuiltIn, new ProcedureCatalogue([]));

    [Theory]
    [InlineData("toà HH2")]
    [InlineData("cổng C7")]
    [InlineData("chung cư B12A")]
    [InlineData("lớp 10A3")]
    [InlineData("nhà k3")]
    [InlineData("thương binh 2/4")]
    [InlineData("phòng 101 đến 105")]
    public void Names_with_digits_count_nothing(string text) => Items(text).OfType<Count>().ShouldBeEmpty();

    [Theory]
    [InlineData("x3 vneid", 3)]
    [InlineData("vneid3", 3)]
    [InlineData("3vneid", 3)]
    public void Numbers_written_to_a_known_name_count(string text, int value) => Items(text).OfType<Count>().Single().Value.ShouldBe(value);

    [Theory]
    [InlineData("vneid cho 4 cô bán hàng ở chợ")]
    [InlineData("vneid cho 4 anh thợ xây")]
    [InlineData("vneid cho 4 bạn nữ xưởng may")]
    [InlineData("vneid cho 4 cụ mất sim")]
    public void What_describes_people_names_nothing(string text)
    {
        var items = Items(text);

        items.OfType<Thing>().Single().Topic.Indicator.ShouldBe("vneid");
        items.OfType<Count>().Single().ShouldSatisfyAllConditions(count => count.Value.ShouldBe(4), count => count.Unit.ShouldBe(CountUnit.People));
    }

    [Fact]
    public void Three_old_people_are_not_one_old_woman() => Items("cài VNeID cho ba cụ").OfType<Count>().Single().Value.ShouldBe(3);

    private static List<Item> Items(string text) =>
        new ItemReader(Lexicon, new DateOnly(2026, 11, 20)).Read(ElementFinder.Find(Lexicon.Tokens(text), Lexicon));
}
