namespace CommunityBot.Tests.Features.ActionLog.Reading;

public class StepTests
{
    [Theory]
    [InlineData("5 bác tới mà 3 bác cài xong vneid", "vneid 3")]
    [InlineData("cài VNeID 7 người, 5 xong còn 2 chưa", "vneid 5")]
    [InlineData("cài VssID cho 5 công nhân, có 1 bạn quên số sổ nên chỉ được 4", "ung-dung 4")]
    [InlineData("vneid 3 bác, cks 2 bác", "vneid 3, chu-ky-so 2")]
    [InlineData("sáng vneid 5, chiều được 3 vneid", "vneid 8")]
    public void Only_those_for_whom_it_worked_are_counted(string text, string entries) => Read(text).ShouldBe(entries);

    [Theory]
    [InlineData("căn cước: đổi 2, cấp lại 1", "ho-so 2, ho-so 1")]
    [InlineData("xe máy: sang tên 1, đăng ký mới 1", "ho-so 1, ho-so 1")]
    [InlineData("Nhà trọ Hoa Mai: tạm trú 11, gia hạn tạm trú 4", "ho-so 11, ho-so 4")]
    [InlineData("Thôn Đoài: vneid 3, cks 1", "vneid 3, chu-ky-so 1")]
    public void Rows_are_completed_by_their_heading(string text, string entries) => Read(text).ShouldBe(entries);

    [Theory]
    [InlineData("gom bà con nói chuyện lừa đảo, 35 người nghe", "tuyen-truyen 1, nguoi-du 35")]
    [InlineData("nói chuyện với 40 học sinh về an toàn mạng một buổi", "tuyen-truyen 1, nguoi-du 40")]
    [InlineData("nhắc 3 cô không bấm link lạ", "an-toan 3")]
    public void People_who_gather_make_a_session(string text, string entries) => Read(text).ShouldBe(entries);

    [Theory]
    [InlineData("em sửa loa điện thoại cho bác Bình nghe được rồi", "huong-dan 1")]
    [InlineData("em gửi loa cho bác Bình", "")]
    public void Help_with_a_device_is_guidance(string text, string entries) => Read(text).ShouldBe(entries);

    [Theory]
    [InlineData("Bác Tư, bác Năm mỗi bác 1 VNeID", "vneid 2")]
    [InlineData("ông Tám bà Chín ghé cài vneid", "vneid 2")]
    [InlineData("cài vneid cho 8 hộ, mỗi hộ 2 người", "vneid 16")]
    [InlineData("giúp 2 dì vừa cài vssid vừa làm chữ ký số", "ung-dung 2, chu-ky-so 2")]
    public void Each_of_several_people_is_counted(string text, string entries) => Read(text).ShouldBe(entries);

    [Fact]
    public void A_row_nobody_understands_is_offered_as_a_dossier()
    {
        var reading = LabelledLog.Reader.Read("vneid 3, lhqp 2", new DateOnly(2026, 11, 20));

        reading.Kind.ShouldBe(CommunityBot.Features.ActionLog.LogKind.Ask);
        reading.Alternatives[0].Entries.Select(entry => $"{entry.Indicator} {entry.Quantity}").ShouldBe(["vneid 3", "ho-so 2"]);
    }

    private static string Read(string text) => string.Join(", ", LabelledLog.Reader.Read(text, new DateOnly(2026, 11, 20)).Entries
        .Select(entry => $"{entry.Indicator} {entry.Quantity}"));
}
