using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Host.Catalogue;

namespace CommunityBot.Tests.Host.Catalogue;

public class BuiltInCatalogueTests
{
    private static readonly ProcedureCatalogue Catalogue = CatalogueFiles.LoadBuiltIn();

    [Fact]
    public void All_83_cards_load_with_every_fact()
    {
        Catalogue.All.Count.ShouldBe(83);
        Catalogue.All.Sum(card => card.Aliases.Count).ShouldBe(502);
        Catalogue.All.Sum(card => card.Documents.Count).ShouldBe(264);
        Catalogue.All.Sum(card => card.Steps.Count).ShouldBe(468);
        Catalogue.All.Sum(card => card.CommonMistakes.Count).ShouldBe(227);
        Catalogue.All.Sum(card => card.Related.Count).ShouldBe(241);
        Catalogue.All.Sum(card => card.LegalBasis.Count).ShouldBe(360);
        Catalogue.All.Sum(card => card.Sources.Count).ShouldBe(230);
        Catalogue.All.Sum(card => card.Unverified.Count).ShouldBe(147);
        Catalogue.All.Count(card => card.Code is null).ShouldBe(15);
        Catalogue.All.Count(card => card.Verified == VerificationLevel.Full).ShouldBe(29);
        Catalogue.All.Count(card => card.ProcessingTime.Length == 0).ShouldBe(14);
        Catalogue.All.Count(card => card.Authority.Length == 0).ShouldBe(1);
    }

    [Fact]
    public void No_amount_was_lost_when_the_limited_ones_moved_apart()
    {
        var amounts = Catalogue.All.SelectMany(card => card.Fee.Amounts.Concat(card.Fee.Limited?.Amounts ?? [])).ToList();

        amounts.Count.ShouldBe(60);
        amounts.Count(amount => amount.Online is null).ShouldBe(18);
        amounts.Count(amount => amount.InPerson is null).ShouldBe(12);
    }

    [Theory]
    [InlineData(OnlineLevel.Full, 55)]
    [InlineData(OnlineLevel.Partial, 19)]
    [InlineData(OnlineLevel.None, 6)]
    [InlineData(OnlineLevel.Unknown, 3)]
    public void Online_levels_are_kept(OnlineLevel level, int cards) =>
        Catalogue.All.Count(card => card.Online == level).ShouldBe(cards);

    [Fact]
    public void A_card_keeps_its_words_to_the_letter()
    {
        var card = Catalogue.Find("dang-ky-khai-sinh").ShouldNotBeNull();

        card.Code.ShouldBe("1.001193");
        card.Name.ShouldBe("Thủ tục đăng ký khai sinh");
        card.Aliases[6].ShouldBe("khai sinh trễ hạn");
        card.Authority.ShouldBe("UBND cấp xã (nộp qua Trung tâm Phục vụ hành chính công)");
        card.Portal.ShouldNotBeNull().Url.ShouldBe("https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7");
        card.Steps[2].ShouldBe("Điền mẫu điện tử: tên bé, ngày giờ sinh, nơi sinh, quê quán, thông tin cha mẹ, số giấy kết hôn.");
        card.Documents[0].ShouldEndWith("cơ quan tra được bản điện tử có ký số thì không phải nộp bản giấy");
        card.Fee.Amounts[2].ShouldBe(new FeeAmount("Bản sao giấy khai sinh (mỗi bản)", 8000, 8000));
        card.Sources[0].Date.ShouldBe("2026-06");
    }

    [Theory]
    [InlineData("doi-the-can-cuoc", "2026-12-31", 25000)]
    [InlineData("cap-lai-the-can-cuoc", "2026-12-31", 35000)]
    public void The_reduced_identity_card_fees_lapse_at_the_end_of_2026(string slug, string lastDay, long amount)
    {
        var limited = Catalogue.Find(slug).ShouldNotBeNull().Fee.Limited.ShouldNotBeNull();

        limited.Expires.ToString("yyyy-MM-dd").ShouldBe(lastDay);
        limited.Amounts.ShouldHaveSingleItem().InPerson.ShouldBe(amount);
    }

    [Theory]
    [InlineData("doi-giay-phep-lai-xe")]
    [InlineData("cap-lai-giay-phep-lai-xe")]
    [InlineData("ly-lich-tu-phap")]
    public void Online_reductions_lapsed_at_the_end_of_2025(string slug) =>
        Catalogue.Find(slug).ShouldNotBeNull().Fee.Limited.ShouldNotBeNull().Expires.ShouldBe(new DateOnly(2025, 12, 31));

    [Theory]
    [InlineData("2.000986", "lien-thong-khai-sinh")]
    [InlineData("2.002622", "lien-thong-khai-tu")]
    [InlineData("1.002179", "bhxh-tu-nguyen")]
    [InlineData("2.002481", "chuyen-truong")]
    [InlineData("1.004222", "dang-ky-thuong-tru")]
    public void A_code_finds_its_card_even_after_it_was_replaced(string code, string slug) =>
        Catalogue.FindByCode(code).ShouldNotBeNull().Slug.ShouldBe(slug);

    [Fact]
    public void Whatever_the_fee_leaves_to_the_province_is_marked()
    {
        Catalogue.All.Where(card => card.Fee.Text.Contains("HĐND", StringComparison.Ordinal)).ShouldAllBe(card => card.Fee.SetByProvince);
        Catalogue.All.Count(card => card.Fee.SetByProvince).ShouldBe(19);
        Catalogue.Find("dang-ky-thuong-tru").ShouldNotBeNull().Fee.SetByProvince.ShouldBeFalse();
    }

    [Fact]
    public void A_source_about_one_field_is_that_fields_source()
    {
        var residence = Catalogue.Find("tach-ho").ShouldNotBeNull();

        residence.SourceOf("fee").ShouldNotBeNull().Title.ShouldStartWith("Mức thu lệ phí đăng ký cư trú");
        residence.SourceOf("fee").ShouldNotBeNull().Date.ShouldBe("2022-12");
        residence.SourceOf("steps").ShouldBeNull();
    }

    [Fact]
    public void All_19_categories_have_names_and_together_hold_all_cards()
    {
        Catalogue.Categories.Count.ShouldBe(19);
        Catalogue.Categories[0].Code.ShouldBe("ho-tich");
        Catalogue.InCategory("ho-tich").Count.ShouldBe(14);
        Catalogue.InCategory("nothing-here").ShouldBeEmpty();
        Catalogue.Categories.Sum(category => Catalogue.InCategory(category.Code).Count).ShouldBe(83);
    }
}
