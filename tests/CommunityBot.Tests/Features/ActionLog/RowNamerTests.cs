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

    [Theory]
    [InlineData("ho ngheo 4 can ngheo 1", "ho-ngheo-can-ngheo 5")]
    [InlineData("thờ cúng liệt sĩ 2, giấy con thương binh 1", "tro-cap-tho-cung-liet-si 2, xac-nhan-than-nhan-nguoi-co-cong 1")]
    [InlineData("than nhan nguoi co cong 3", "xac-nhan-than-nhan-nguoi-co-cong 3")]
    [InlineData("trợ cấp 75t 2 cụ", "huong-tro-cap-huu-tri-xa-hoi 2")]
    public void Words_that_play_other_parts_elsewhere_still_name_a_row(string text, string entries)
    {
        var reading = reader.Read(text, Today);

        reading.Kind.ShouldBe(LogKind.Log);
        string.Join(", ", reading.Entries.Select(entry => $"{entry.Procedure} {entry.Quantity}")).ShouldBe(entries);
    }

    [Theory]
    [InlineData("đính chính sổ đỏ 2", "dinh-chinh-so-do")]
    [InlineData("kết hôn với người Đài Loan 1", "ket-hon-yeu-to-nuoc-ngoai")]
    public void Words_beside_a_name_may_make_it_another(string text, string procedure) =>
        reader.Read(text, Today).Entries.ShouldHaveSingleItem().Procedure.ShouldBe(procedure);

    [Fact]
    public void Words_that_name_no_card_are_asked_about() =>
        reader.Read("vneid 2, zzqx 3", Today).Kind.ShouldBe(LogKind.Ask);
}
