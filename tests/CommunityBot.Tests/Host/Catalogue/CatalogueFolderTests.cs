using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Tests.Host.Catalogue;

public sealed class CatalogueFolderTests : IDisposable
{
    private readonly CatalogueFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_card_needs_only_a_name_and_a_category()
    {
        var card = folder.Add("tai-cho.yaml", "name: Gửi xe\ncategory: giao-thong\n").Load().All.ShouldHaveSingleItem();

        card.Slug.ShouldBe("tai-cho");
        card.Online.ShouldBe(OnlineLevel.Unknown);
        card.Fee.Limited.ShouldBeNull();
    }

    [Fact]
    public void Long_text_may_be_folded_over_lines() => folder
        .Add("a.yaml", "name: >-\n  Đăng ký\n  xe máy\ncategory: khac\n")
        .Load().All[0].Name.ShouldBe("Đăng ký xe máy");

    [Fact]
    public void A_code_may_stand_without_quotes() => folder
        .Add("a.yaml", "name: A\ncategory: khac\ncode: 1.004220\n")
        .Load().FindByCode("1.004220").ShouldNotBeNull();

    [Fact]
    public void Two_cards_may_share_what_people_call_them() => folder
        .Add("a.yaml", "name: A\ncategory: khac\naliases: [làm giấy]\n")
        .Add("b.yaml", "name: B\ncategory: khac\naliases: [làm giấy]\n")
        .Load().All.Count.ShouldBe(2);

    [Fact]
    public void A_ward_may_bring_its_own_categories()
    {
        var catalogue = folder
            .Add("categories.yaml", "- code: trong\n  vi: Trống\n  en: Empty\n- code: cho\n  vi: Chợ\n  en: Market\n")
            .Add("sap-cho.yaml", "name: Thuê sạp\ncategory: cho\n")
            .Load();

        catalogue.Categories.ShouldBe([new Category("cho", "Chợ", "Market")]);
    }
}
