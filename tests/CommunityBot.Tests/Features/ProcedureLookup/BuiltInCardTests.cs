using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Host.Catalogue;
using CommunityBot.Messaging;

namespace CommunityBot.Tests.Features.ProcedureLookup;

public class BuiltInCardTests
{
    private static readonly ProcedureCatalogue Catalogue = CatalogueFiles.LoadBuiltIn();
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Every_card_shows_all_its_facts_and_ends_with_the_advice() => Catalogue.All.ShouldAllBe(card => IsComplete(card, Text(card, Today)));

    [Fact]
    public void Nearly_every_card_fits_a_phone_message()
    {
        Catalogue.All.Count(card => Text(card, Today).Length > 3000).ShouldBeLessThanOrEqualTo(2);
        Catalogue.All.ShouldAllBe(card => Text(card, Today).Length < 4096);
    }

    [Theory]
    [InlineData("doi-the-can-cuoc", "25.000")]
    [InlineData("cap-lai-the-can-cuoc", "35.000")]
    public void A_reduced_fee_shows_until_its_last_day_and_not_after(string slug, string amount)
    {
        var card = Catalogue.Find(slug).ShouldNotBeNull();

        Text(card, new DateOnly(2026, 12, 31)).ShouldContain(amount);
        Text(card, new DateOnly(2027, 1, 1)).ShouldNotContain(amount);
    }

    [Theory]
    [InlineData("doi-giay-phep-lai-xe", "115.000", "135.000")]
    [InlineData("ly-lich-tu-phap", "170.000", "200.000")]
    public void A_reduction_that_is_over_is_not_shown_but_what_is_due_is(string slug, string over, string due)
    {
        var text = Text(Catalogue.Find(slug).ShouldNotBeNull(), Today);

        text.ShouldNotContain(over);
        text.ShouldContain(due);
    }

    [Theory]
    [InlineData(ProcedureField.Documents, "📄 Giấy tờ:\n• Tờ khai CT01")]
    [InlineData(ProcedureField.Steps, "👣 Các bước:\n1. Mở ứng dụng VNeID")]
    [InlineData(ProcedureField.Fee, "💰 Lệ phí: Nộp trực tuyến 5.000 đồng/lần")]
    [InlineData(ProcedureField.Time, "⏱ Thời gian giải quyết: 5 ngày làm việc.")]
    [InlineData(ProcedureField.Place, "🏛 Nơi giải quyết: Công an cấp xã\n\n🌐 Nộp hồ sơ ở: Cổng Dịch vụ công quốc gia")]
    [InlineData(ProcedureField.WhoCanFile, "👤 Ai làm được: Thành viên hộ gia đình")]
    [InlineData(ProcedureField.Online, "🌐 Nộp hồ sơ ở: Cổng Dịch vụ công quốc gia")]
    public void One_question_gets_one_short_answer(ProcedureField field, string start)
    {
        var answer = PlainText(ProcedureCard.Field(Catalogue.Find("tach-ho").ShouldNotBeNull(), field, Today, Language.Vietnamese));

        answer.ShouldStartWith(start);
        answer.ShouldNotContain("✅");
    }

    [Fact]
    public void A_question_about_nothing_in_particular_gets_no_short_answer() =>
        ProcedureCard.Field(Catalogue.All[0], ProcedureField.None, Today, Language.Vietnamese).ShouldBeEmpty();

    private static bool IsComplete(Procedure card, string text) =>
        new[] { card.Name, card.ProcessingTime, card.Authority, card.WhoCanFile, card.Result, card.Fee.Text, card.Portal!.Name }
            .Concat(card.Documents).Concat(card.Steps).Concat(card.CommonMistakes).Concat(card.LegalBasis)
            .All(fact => text.Contains(fact, StringComparison.Ordinal))
        && text.Contains("🔎 Nguồn: " + card.Sources.OrderBy(source => source.About.Count).First().Title, StringComparison.Ordinal)
        && text.EndsWith("hãy kiểm tra lại trên Cổng Dịch vụ công quốc gia: dichvucong.gov.vn", StringComparison.Ordinal);

    private static string Text(Procedure card, DateOnly today) => PlainText(ProcedureCard.Build(card, today, Language.Vietnamese));

    private static string PlainText(IReadOnlyList<TextRun> runs) => new OutgoingMessage { Text = runs }.PlainText();
}
