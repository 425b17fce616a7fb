using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Messaging;

namespace CommunityBot.Tests.Features.ProcedureLookup;

public class ProcedureCardFeeTests
{
    [Theory]
    [InlineData(8000L, 8000L, "8.000 đồng")]
    [InlineData(0L, 0L, "0 đồng")]
    [InlineData(7000L, 15000L, "trực tuyến 7.000 đồng; trực tiếp 15.000 đồng")]
    [InlineData(14000000L, null, "trực tuyến 14.000.000 đồng")]
    [InlineData(null, 1366200L, "trực tiếp 1.366.200 đồng")]
    [InlineData(null, null, "chưa rõ mức")]
    public void An_amount_names_the_way_of_filing_only_where_it_matters(long? online, long? inPerson, string expected) =>
        FeeOf(new Fee { Amounts = [new FeeAmount("Mỗi bản", online, inPerson)] }).ShouldBe("💰 Lệ phí:\n• Mỗi bản: " + expected);

    [Fact]
    public void What_the_province_sets_is_said_for_the_amount_and_for_the_fee() =>
        FeeOf(new Fee { Text = "Quá hạn thì thu.", Amounts = [new FeeAmount("Quá hạn", null, null)], SetByProvince = true }).ShouldBe(
            "💰 Lệ phí: Quá hạn thì thu.\n• Quá hạn: theo quy định của tỉnh\n📌 Có khoản theo quy định của tỉnh: mỗi tỉnh một mức, hãy hỏi mức của tỉnh mình.");

    private static string FeeOf(Fee fee) => new OutgoingMessage
    {
        Text = ProcedureCard.Field(
            new Procedure { Slug = "a", Name = "A", Category = "khac", Fee = fee }, ProcedureField.Fee, new DateOnly(2026, 11, 24), Language.Vietnamese),
    }.PlainText();
}
