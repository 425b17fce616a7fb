using CommunityBot.Features.ActionLog;
using CommunityBot.Host.Settings;
using CommunityBot.Tests.Stories;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Features.ActionLog;

public class RowNamerTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private readonly LogReader reader = Knowledge.BuiltIn(BotSettings.Read(new ConfigurationBuilder().Build())).LogReader;

    [Fact]
    public void A_row_in_words_no_phrase_knows_is_named_by_the_search_of_the_cards()
    {
        var reading = reader.Read("thai sản 1, bhtn 2", Today);

        reading.Kind.ShouldBe(LogKind.Log);
        reading.Entries.ShouldBe([new("ho-so", 1, "che-do-thai-san"), new("ho-so", 2, "tro-cap-that-nghiep")]);
    }

    [Fact]
    public void Words_that_name_no_card_are_asked_about() =>
        reader.Read("vneid 2, zzqx 3", Today).Kind.ShouldBe(LogKind.Ask);
}
