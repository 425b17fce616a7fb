using CommunityBot.Features.Privacy.Finding;

namespace CommunityBot.Tests.Features.Privacy.Finding;

public class DateFinderTests
{
    [Theory]
    [InlineData("12/03/1968", 1968)]
    [InlineData("1-2-50", 1950)]
    [InlineData("1968-03-12", 1968)]
    [InlineData("ngày 12 tháng 3 năm 1968", 1968)]
    [InlineData("2025-2030", 0)]
    public void A_date_is_found_with_its_year(string text, int year) => Find(text).ShouldHaveSingleItem().Year.ShouldBe(year);

    [Theory]
    [InlineData("09-12-34-51-17")]
    [InlineData("031-175-000-123")]
    [InlineData("32/01/2026")]
    [InlineData("1.004222")]
    public void Other_numbers_are_no_date(string text) => Find(text).ShouldBeEmpty();

    private static List<DateMention> Find(string text)
    {
        var normalised = NormalisedText.Of(text);
        return DateFinder.Find(normalised.Plain, Tokenizer.Split(normalised));
    }
}
