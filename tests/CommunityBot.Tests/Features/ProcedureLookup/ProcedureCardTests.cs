using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Messaging;

namespace CommunityBot.Tests.Features.ProcedureLookup;

public class ProcedureCardTests
{
    private static readonly DateOnly LastDay = new(2026, 12, 31);

    private static readonly Procedure Card = new()
    {
        Slug = "doi-the",
        Code = "1.000002",
        FormerCodes = ["1.000001"],
        Name = "Đổi thẻ",
        Category = "khac",
        Authority = "Công an cấp xã",
        Online = OnlineLevel.Partial,
        Portal = new Portal("Cổng", "https://example.vn/doi-the"),
        WhoCanFile = "Người có thẻ.",
        Documents = ["Thẻ cũ", "Phiếu"],
        Steps = ["Đặt lịch.", "Đến lấy ảnh."],
        Fee = new Fee { Text = "Trẻ em được miễn.", Limited = new LimitedFee(LastDay, "Giảm một nửa.", [new FeeAmount("Trường hợp khác", 25000, 50000)]) },
        ProcessingTime = "7 ngày làm việc.",
        Result = "Thẻ mới.",
        CommonMistakes = ["Quên thẻ cũ"],
        LegalBasis = ["Luật A", "Nghị định B"],
        Sources = [new Source("Bảng phí", "https://example.vn/phi", "2026-10-01") { About = ["fee"] }, new Source("Trang thủ tục", "https://example.vn/trang", "2026-07")],
        Verified = VerificationLevel.Full,
    };

    [Fact]
    public void A_card_is_complete_and_in_order() => Plain(Card).ShouldBe(
        """
        Đổi thẻ
        Mã thủ tục: 1.000002
        Mã cũ đã được thay: 1.000001

        👤 Ai làm được: Người có thẻ.

        📄 Giấy tờ:
        • Thẻ cũ
        • Phiếu

        👣 Các bước:
        1. Đặt lịch.
        2. Đến lấy ảnh.

        💰 Lệ phí: Trẻ em được miễn.
        Giảm một nửa.
        • Trường hợp khác: trực tuyến 25.000 đồng; trực tiếp 50.000 đồng
        ⏳ Áp dụng đến hết 31/12/2026.
        Nguồn: Bảng phí (01/10/2026)

        ⏱ Thời gian giải quyết: 7 ngày làm việc.

        🏛 Nơi giải quyết: Công an cấp xã

        🌐 Nộp hồ sơ ở: Cổng
        Nộp trực tuyến được một phần, vẫn có bước phải đến nơi.

        ✅ Kết quả: Thẻ mới.

        ⚠️ Hay sai:
        • Quên thẻ cũ

        ⚖️ Căn cứ: Luật A; Nghị định B

        🔎 Nguồn: Trang thủ tục (07/2026)

        ℹ️ Trước khi đi, hãy kiểm tra lại trên Cổng Dịch vụ công quốc gia: dichvucong.gov.vn
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Name_and_headings_are_strong_and_places_are_links()
    {
        var runs = ProcedureCard.Build(Card, LastDay, Language.Vietnamese);

        runs[0].ShouldBe(new TextRun("Đổi thẻ", TextStyle.Bold));
        runs.ShouldContain(new TextRun("💰 Lệ phí", TextStyle.Bold));
        runs.ShouldContain(new TextRun("Cổng", TextStyle.Link, "https://example.vn/doi-the"));
        runs.ShouldContain(new TextRun("Trang thủ tục", TextStyle.Link, "https://example.vn/trang"));
    }

    [Fact]
    public void From_the_day_after_its_expiry_an_amount_is_gone_and_the_card_says_why()
    {
        var text = Plain(Card, LastDay.AddDays(1));

        text.ShouldNotContain("25.000");
        text.ShouldNotContain("50.000");
        text.ShouldNotContain("Giảm một nửa");
        text.ShouldContain("Trẻ em được miễn.");
        text.ShouldContain("⌛ Mức thu áp dụng đến hết 31/12/2026 đã hết hiệu lực");
    }

    [Theory]
    [InlineData("fee", "💰 Lệ phí (chưa xác minh): Trẻ em")]
    [InlineData("documents", "📄 Giấy tờ (chưa xác minh):\n•")]
    [InlineData("steps", "👣 Các bước (chưa xác minh):\n1.")]
    [InlineData("processingTime", "⏱ Thời gian giải quyết (chưa xác minh): 7")]
    [InlineData("whoCanFile", "👤 Ai làm được (chưa xác minh): Người")]
    [InlineData("authority", "🏛 Nơi giải quyết (chưa xác minh): Công")]
    [InlineData("online", "🌐 Nộp hồ sơ ở (chưa xác minh): Cổng")]
    [InlineData("portal", "🌐 Nộp hồ sơ ở (chưa xác minh): Cổng")]
    [InlineData("result", "✅ Kết quả (chưa xác minh): Thẻ")]
    [InlineData("commonMistakes", "⚠️ Hay sai (chưa xác minh):\n•")]
    [InlineData("legalBasis", "⚖️ Căn cứ (chưa xác minh): Luật")]
    [InlineData("code", "Mã thủ tục (chưa xác minh): 1.000002")]
    public void A_field_nobody_verified_says_so_and_no_other_does(string field, string expected)
    {
        var text = Plain(Card with { Unverified = new HashSet<string> { field } });

        text.ShouldContain(expected);
        text.Split("chưa xác minh").Length.ShouldBe(2);
    }

    [Fact]
    public void What_is_not_known_is_said_instead_of_left_out()
    {
        var text = Plain(new Procedure { Slug = "a", Name = "A", Category = "khac" });

        text.ShouldContain("📄 Giấy tờ: chưa có thông tin chắc chắn");
        text.ShouldContain("💰 Lệ phí: chưa có thông tin chắc chắn");
        text.ShouldContain("⏱ Thời gian giải quyết: chưa có thông tin chắc chắn");
        text.ShouldContain("Chưa rõ có nộp trực tuyến được không.");
        text.ShouldContain("🔎 Nguồn: chưa có\nThẻ này chưa được đối chiếu");
        text.ShouldNotContain("Hay sai");
        text.ShouldNotContain("Mã thủ tục");
    }

    [Fact]
    public void A_source_without_a_date_says_so() =>
        Plain(Card with { Sources = [new Source("Sổ tay", null, null)] }).ShouldContain("🔎 Nguồn: Sổ tay (không rõ ngày)");

    [Theory]
    [InlineData(VerificationLevel.Partial, true)]
    [InlineData(VerificationLevel.Full, false)]
    public void A_card_that_was_checked_in_part_says_so(VerificationLevel level, bool said) =>
        Plain(Card with { Verified = level }).Contains("mới được đối chiếu một phần", StringComparison.Ordinal).ShouldBe(said);

    [Fact]
    public void In_English_the_fixed_words_are_English_and_the_facts_stay()
    {
        var text = Plain(Card, LastDay, Language.English);

        text.ShouldContain("The details below are in Vietnamese");
        text.ShouldContain("📄 Documents:\n• Thẻ cũ");
        text.ShouldContain("online 25.000 VND; in person 50.000 VND");
        text.ShouldContain("Former codes, now replaced: 1.000001");
        text.ShouldEndWith("check again on the National Public Service Portal: dichvucong.gov.vn");
        text.ShouldNotContain("Lệ phí");
    }

    private static string Plain(Procedure card, DateOnly? today = null, Language language = Language.Vietnamese) =>
        new OutgoingMessage { Text = ProcedureCard.Build(card, today ?? LastDay, language) }.PlainText();
}
