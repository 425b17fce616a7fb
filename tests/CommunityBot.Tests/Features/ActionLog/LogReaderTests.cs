using CommunityBot.Features.ActionLog;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Tests.Features.ActionLog;

public class LogReaderTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("vneid 3 dvc 2 khai sinh", "vneid 3, ho-so 2 dang-ky-khai-sinh")]
    [InlineData("3 vneid", "vneid 3")]
    [InlineData("hướng dẫn 2 hs 3", "huong-dan 2, ho-so 3")]
    [InlineData("nộp 3 hồ sơ thường trú 2 hồ sơ xác nhận cư trú", "ho-so 3 dang-ky-thuong-tru, ho-so 2 xac-nhan-thong-tin-cu-tru")]
    [InlineData("nộp giúp 3 hồ sơ cấp lại bằng lái xe", "ho-so 3 cap-lai-giay-phep-lai-xe")]
    [InlineData("đóng tiền điện giúp bà Sáu và bà Bảy trên điện thoại", "giao-dich 2")]
    [InlineData("mở 18 tài khoản ngân hàng cho phụ huynh đóng học phí", "tai-khoan-so 18")]
    [InlineData("cks 1 vneid 2 xóm vạn chài", "chu-ky-so 1, vneid 2")]
    [InlineData("tổng 7 = 4 vneid + 3 vssid", "vneid 4, ung-dung 3")]
    [InlineData("VNeID: 3\nDVC: 2", "vneid 3, ho-so 2")]
    [InlineData("hỗ trợ 3 bác", "huong-dan 3")]
    [InlineData("6 hồ sơ: 3 tạm trú, 2 khai sinh", "ho-so 1, ho-so 3 dang-ky-tam-tru, ho-so 2 dang-ky-khai-sinh")]
    [InlineData("3 bác, mỗi bác 2 hồ sơ tạm trú", "ho-so 6 dang-ky-tam-tru")]
    [InlineData("cài vneid cho 5 bác, 2 bác không được", "vneid 3")]
    [InlineData("hd 3, vneid 2, giao dịch 1", "huong-dan 3, vneid 2, giao-dich 1")]
    [InlineData("dvc 3, khai sinh 2, tạm trú 1", "ho-so 2 dang-ky-khai-sinh, ho-so 1 dang-ky-tam-tru")]
    [InlineData("3 dvc: 2 khai sinh, 1 tạm trú", "ho-so 2 dang-ky-khai-sinh, ho-so 1 dang-ky-tam-tru")]
    [InlineData("3 vneid 2 hs 1 gd", "vneid 3, ho-so 2, giao-dich 1")]
    [InlineData("bà Sáu: vneid, cks\nông Bảy: vneid", "vneid 2, chu-ky-so 1")]
    [InlineData("tập huấn: 0, vneid 2", "vneid 2")]
    [InlineData("vneid sáng 4, chiều 3", "vneid 7")]
    [InlineData("nộp tiền điện 2 triệu 5 cho bà Tư", "giao-dich 1")]
    [InlineData("nộp thuế đất hộ 2 cụ", "giao-dich 2")]
    [InlineData("làm sao y 3 bộ", "ho-so 3 chung-thuc-ban-sao")]
    [InlineData("10 bác tới kích hoạt định danh mà mới được 7", "vneid 7")]
    [InlineData("định làm 5 cks nhưng chỉ xong 2", "chu-ky-so 2")]
    [InlineData("mai bận nên báo luôn: vneid 2, cks 1", "vneid 2, chu-ky-so 1")]
    [InlineData("cài vneid cho 4 bác, đi 3 ngõ", "vneid 4")]
    [InlineData("4 chị, mỗi chị 1 chữ ký số và 1 ví momo", "chu-ky-so 4, tai-khoan-so 4")]
    [InlineData("mỗi cụ một vneid, tổng cộng 5 cụ", "vneid 5")]
    [InlineData("cài VssID cho 2 bác, lộn, VNeID", "vneid 2")]
    [InlineData("tạm trú 2, à nhầm, tạm vắng 2", "ho-so 2 khai-bao-tam-vang")]
    [InlineData("vneid 2, à quên, cks 1", "vneid 2, chu-ky-so 1")]
    [InlineData("cài vê en e i đê cho hai cụ", "vneid 2")]
    [InlineData("bn e vs t cài vssid cho 2 cô", "ung-dung 2")]
    [InlineData("vneid..... 3", "vneid 3")]
    [InlineData("vneid +3, cks;1", "vneid 3, chu-ky-so 1")]
    [InlineData("cks 2 vneid 2 tong 4", "chu-ky-so 2, vneid 2")]
    [InlineData("4 cks (2 smartca, 2 mysign)", "chu-ky-so 4")]
    [InlineData("đổi mật khẩu zalo cho 2 o", "an-toan 2")]
    [InlineData("tuyên truyền ở chi bộ, 41 đồng chí dự", "tuyen-truyen 1, nguoi-du 41")]
    [InlineData("2 lớp bình dân học vụ số, mỗi lớp 20 học viên", "tuyen-truyen 2, nguoi-du 40")]
    [InlineData("sửa lỗi vssid cho 2 bác không vào được", "huong-dan 2")]
    [InlineData("làm 3 trong 1 cho 2 bé", "ho-so 2 lien-thong-khai-sinh")]
    [InlineData("tư vân 1 chị nhận con nuôi, chưa làm hs", "huong-dan 1 nuoi-con-nuoi-trong-nuoc")]
    public void A_report_is_stored_as_it_is_meant(string text, string entries)
    {
        var reading = Read(text);

        reading.Kind.ShouldBe(LogKind.Log);
        Shown(reading).ShouldBe(entries);
    }

    [Theory]
    [InlineData("vneid 1 cccd […]", "vneid 1")]
    [InlineData("cài vneid cho bác Hai […] số điện thoại", "vneid 1")]
    [InlineData("vneid 2 - sđt: […], […]", "vneid 2")]
    [InlineData("khai sinh 1 (số căn cước: […])", "ho-so 1 dang-ky-khai-sinh")]
    [InlineData("số tài khoản […] mở ví momo 2", "tai-khoan-so 2")]
    [InlineData("làm lại cccd 1 […]", "ho-so 1 cap-lai-the-can-cuoc")]
    public void The_word_beside_a_masked_identity_belongs_to_it(string text, string entries)
    {
        var reading = Read(text);

        reading.Kind.ShouldBe(LogKind.Log);
        Shown(reading).ShouldBe(entries);
    }

    [Theory]
    [InlineData("8h-9h vneid 2, 14h-15h30 cks 1", 150)]
    [InlineData("vneid 3 (8h-9h30, 90 phút)", 90)]
    [InlineData("cks 1 15p, vneid 2 30p", 45)]
    [InlineData("etax 2 - 30p", 30)]
    public void All_times_of_a_report_are_added_once(string text, int minutes)
    {
        var reading = Read(text);

        (reading.Kind, reading.Minutes).ShouldBe((LogKind.Log, minutes));
    }

    [Theory]
    [InlineData("làm khai sinh")]
    [InlineData("vneid 2 bút 3 cks 4")]
    [InlineData("vssid đôi ba người")]
    [InlineData("phát 20 tờ rơi chống lừa đảo")]
    [InlineData("Zalo 2 Fabulok 1 VssID 1")]
    [InlineData("vneid 4, 7 bác")]
    [InlineData("hôm kia hay hôm qua cài 2 vneid")]
    [InlineData("vneid 2 (1 bác chưa xong)")]
    [InlineData("hôm nọ có người kể chuyện đi nhận giấy khai sinh rồi")]
    public void What_cannot_be_explained_is_asked_about(string text) => Read(text).Kind.ShouldBe(LogKind.Ask);

    [Theory]
    [InlineData("lúc nãy ghi nhầm, vneid 3 chứ không phải 5")]
    [InlineData("tin trước nhầm nhé, cks 1")]
    [InlineData("mai em làm vneid cho 3 bác")]
    [InlineData("tháng này mấy vneid rồi")]
    [InlineData("tăng vneid lên 4 giúp em")]
    [InlineData("chuc cac bac ngu ngon")]
    [InlineData("thứ 6 này ra quân cài vneid nhé cả nhà")]
    public void A_correction_or_a_plan_is_no_report(string text) => Read(text).Kind.ShouldBe(LogKind.NotLog);

    [Theory]
    [InlineData("khoảng 10 vneid", LogDoubt.Quantity, "vneid 10")]
    [InlineData("vneid 3-4", LogDoubt.Quantity, "vneid 3|vneid 4")]
    [InlineData("vneid 3, tạm trú vài bộ", LogDoubt.Quantity, "vneid 3, ho-so 1 dang-ky-tam-tru|vneid 3, ho-so 2 dang-ky-tam-tru|vneid 3, ho-so 3 dang-ky-tam-tru")]
    [InlineData("khai sinh", LogDoubt.Indicator, "ho-so 1 dang-ky-khai-sinh")]
    [InlineData("xong 4 ca rồi", LogDoubt.Indicator, "huong-dan 4|ho-so 4|giao-dich 4")]
    [InlineData("vneid 0", LogDoubt.QuantityOutOfRange, "")]
    [InlineData("vneid -3", LogDoubt.QuantityOutOfRange, "vneid 3")]
    [InlineData("vneid 10 000 dvc 10000", LogDoubt.QuantityOutOfRange, "")]
    [InlineData("vneid 10 000", LogDoubt.QuantityOutOfRange, "")]
    [InlineData("vneid 10.000", LogDoubt.QuantityOutOfRange, "")]
    [InlineData("dvc 12000", LogDoubt.QuantityOutOfRange, "")]
    [InlineData("tuyên truyền 0", LogDoubt.QuantityOutOfRange, "")]
    [InlineData("tổ 9 hôm nay 7", LogDoubt.Indicator, "huong-dan 7|ho-so 7|giao-dich 7")]
    [InlineData("vneid 2\nvsxyzt 3", LogDoubt.Indicator, "vneid 2, ho-so 3|vneid 2, huong-dan 3|vneid 2")]
    public void A_doubt_is_asked_about_with_complete_readings_to_choose_from(string text, LogDoubt doubt, string choices)
    {
        var reading = Read(text);

        (reading.Kind, reading.Doubt).ShouldBe((LogKind.Ask, doubt));
        string.Join('|', reading.Alternatives.Select(Shown)).ShouldBe(choices);
        reading.Alternatives.ShouldAllBe(choice => choice.Kind == LogKind.Log && choice.Day != null && choice.Entries.Count > 0);
    }

    [Fact]
    public void Two_days_are_asked_about_and_each_is_a_choice()
    {
        var reading = Read("hôm qua với hôm nay làm 9 vneid");

        (reading.Kind, reading.Doubt, reading.Day).ShouldBe((LogKind.Ask, LogDoubt.Day, null));
        reading.Alternatives.Select(choice => choice.Day).ShouldBe([Friday.AddDays(-1), Friday]);
    }

    [Fact]
    public void A_day_ahead_is_asked_about()
    {
        var reading = Read("25/11 cks 2");

        (reading.Kind, reading.Doubt, reading.Day).ShouldBe((LogKind.Ask, LogDoubt.FutureDay, null));
    }

    [Fact]
    public void A_day_ahead_after_the_number_is_a_day_and_no_second_number()
    {
        var reading = LabelledLog.Reader.Read("vneid 3 ngày 25/12", new DateOnly(2026, 11, 24));

        (reading.Kind, reading.Doubt, reading.Day).ShouldBe((LogKind.Ask, LogDoubt.FutureDay, null));
    }

    [Theory]
    [InlineData("hôm nay không có ai", 0)]
    [InlineData("hôm qua không có hoạt động", -1)]
    [InlineData("vneid 0, dvc 0", 0)]
    public void A_report_of_nothing_is_a_zero_for_the_day(string text, int day)
    {
        var reading = Read(text);

        (reading.Kind, reading.IsNil, reading.Entries.Count, reading.Day).ShouldBe((LogKind.Log, true, 0, Friday.AddDays(day)));
    }

    [Fact]
    public void An_indicator_that_is_only_in_the_settings_is_understood()
    {
        var indicators = new IndicatorList([.. IndicatorList.BuiltIn.All, new Indicator { Code = "camera", Label = "Camera an ninh", Unit = "máy", Words = ["camera an ninh", "mắt thần"] }]);
        var reader = new LogReader(indicators, new ProcedureCatalogue([]));

        Shown(reader.Read("mat than 2, lắp camera an ninh cho 3 hộ", Friday)).ShouldBe("camera 5");
    }

    [Fact]
    public void A_card_that_is_new_in_the_catalogue_is_understood()
    {
        var card = new Procedure { Slug = "cap-the-thu-vien", Name = "Thủ tục cấp thẻ thư viện điện tử cho trẻ em", Category = "van-hoa", Aliases = ["làm thẻ thư viện"] };
        var reader = new LogReader(IndicatorList.BuiltIn, new ProcedureCatalogue([card]));

        Shown(reader.Read("thư viện 3", Friday)).ShouldBe("ho-so 3 cap-the-thu-vien");
    }

    [Fact]
    public void A_text_longer_than_any_message_is_no_report() =>
        Read("vneid 3 " + new string('x', LogReader.MaxLength)).Kind.ShouldBe(LogKind.NotLog);

    private static LogReading Read(string text) => LabelledLog.Reader.Read(text, Friday);

    private static string Shown(LogReading reading) =>
        string.Join(", ", reading.Entries.Select(entry => $"{entry.Indicator} {entry.Quantity} {entry.Procedure}".TrimEnd()));
}
