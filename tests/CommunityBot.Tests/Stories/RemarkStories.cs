using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

/// <summary>Difficulties and proposals that a leader writes for the province's form.</summary>
public class RemarkStories
{
    [Fact]
    public async Task They_stand_in_the_form_and_the_report_of_every_period_around_their_days()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");

        (await minh.Says("/khokhan thiếu máy quét")).ShouldContain("Đã ghi khó khăn, kiến nghị của Phường Mẫu (dùng thử), ngày 24/11/2026: thiếu máy quét");
        (await minh.Says("/khokhan tuần Tổ 2: sóng yếu")).ShouldContain("của Tổ 2, từ 23/11/2026 đến 24/11/2026: sóng yếu");
        await minh.Says("/khokhan to-2: người già ngại ký số");
        await minh.Says("/khokhan tháng 10: không có mạng");

        var month = await minh.Says("/baocao tháng");
        month.ShouldContain("Khó khăn, kiến nghị\n• thiếu máy quét\n• Tổ 2: sóng yếu\n• Tổ 2: người già ngại ký số");
        month.ShouldNotContain("không có mạng");
        (await minh.Says("/baocao homnay")).ShouldNotContain("sóng yếu");
        await minh.Says("/xuat bieu thang");
        var form = await Spreadsheet.Open(minh.Last.Attachment!.Content);
        (form["N7"], form["N8"], form["N10"]).ShouldBe(("—", "sóng yếu; người già ngại ký số", "thiếu máy quét"));
    }

    [Fact]
    public async Task One_is_removed_with_its_button_and_both_are_in_the_audit_trail_without_the_words()
    {
        await using var bot = await Bot.Start();
        var (minh, an) = (await bot.Leader("Minh"), await bot.Admin("An"));
        await minh.Says("/khokhan thang: thiếu máy quét");

        await minh.Says("/khokhan");
        (await minh.Taps("Xoá: thiếu máy quét")).ShouldContain("Đã xoá");

        (await minh.Says("/baocao thang")).ShouldNotContain("thiếu máy quét");
        (await minh.Taps("Xoá: thiếu máy quét")).ShouldContain("Không có mục này");
        var log = await an.Says("/nhatky");
        log.ShouldContain("Minh · ghi khó khăn, kiến nghị · 2026-11-01 2026-11-24");
        log.ShouldContain("Minh · xoá khó khăn, kiến nghị");
        log.ShouldNotContain("máy quét");
    }

    [Fact]
    public async Task A_colon_in_the_words_names_no_period_and_identities_are_left_out()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");

        (await minh.Says("/khokhan Đề nghị: thêm người, ông A số CCCD 031175000123 chờ lâu")).ShouldContain("ngày 24/11/2026: Đề nghị: thêm người");
        minh.News().ShouldNotContain("031175000123");
        (await minh.Says("/baocao")).ShouldNotContain("031175000123");
        (await minh.Says("/khokhan tháng 12/2026: chưa tới")).ShouldContain("chưa đến");
        (await minh.Says("/khokhan " + new string('x', 501))).ShouldContain("nhiều nhất 500");
        (await minh.Says("/khokhan thang:")).ShouldContain("nhiều nhất 500");
    }
}
