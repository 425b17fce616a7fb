using CommunityBot.Features.ActionLog;
using CommunityBot.Features.ActionLog.Reading;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Tests.Features.ActionLog.Reading;

public class RowFinderTests
{
    private static readonly LogLexicon Lexicon = new(Vocabulary.BuiltIn, IndicatorList.BuiltIn, new ProcedureCatalogue([]));

    [Theory]
    [InlineData("xyz 2 abc 1", "xyz 2|abc 1")]
    [InlineData("2 xyz 1 abc", "2 xyz|1 abc")]
    [InlineData("xyz: 2, abc - 1", "xyz : 2|abc - 1")]
    [InlineData("xyz abc", "")]
    [InlineData("xyz vài", "")]
    public void A_row_is_words_with_one_number_at_an_end(string text, string rows)
    {
        var items = new ItemReader(Lexicon, new DateOnly(2026, 11, 20)).Read(ElementFinder.Find(Lexicon.Tokens(text), Lexicon));

        string.Join('|', RowFinder.Rows(items, withPeople: false).Select(row => Words(items.GetRange(row.Start, row.Length)))).ShouldBe(rows);
    }

    private static string Words(List<Item> row) => string.Join(' ', row.SelectMany(item => item.Source).Select(element => element.Bare));
}
