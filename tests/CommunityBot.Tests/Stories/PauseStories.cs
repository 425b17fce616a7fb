using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

public class PauseStories
{
    [Fact]
    public async Task Residents_are_told_once_and_politely_and_volunteers_go_on()
    {
        await using var bot = await Bot.Start();
        var (an, lan, tu) = (await bot.Admin("An"), await bot.Volunteer("Lan"), bot.Person("Tư"));

        (await an.Says("/tamdung dan đang sửa thông tin lệ phí")).ShouldContain("ngừng trả lời người dân");
        var told = await tu.Says("làm khai sinh cần giấy gì");
        told.ShouldContain("Xin lỗi");
        told.ShouldContain("đang sửa thông tin lệ phí");
        told.ShouldNotContain("Giấy tờ");
        (await tu.Says("/tracuu khai sinh")).ShouldBeEmpty();
        (await tu.Forges("/the dang-ky-khai-sinh")).ShouldBeEmpty();
        (await lan.Says("/the dang-ky-khai-sinh")).ShouldContain("khai sinh");
        (await tu.Says("/dulieu")).ShouldContain("Những gì đang lưu về bạn");

        (await an.Says("/tieptuc")).ShouldContain("trả lời lại");
        (await tu.Says("/the dang-ky-khai-sinh")).ShouldContain("khai sinh");
    }

    [Fact]
    public async Task With_everything_paused_work_is_still_recorded_and_the_rest_is_said_to_be_unanswered()
    {
        await using var bot = await Bot.Start();
        var (an, minh, lan) = (await bot.Admin("An"), await bot.Leader("Minh"), await bot.Volunteer("Lan"));

        await an.Says("/pause all nghi lộ mã");
        (await lan.Says("vneid 3 dvc 2")).ShouldContain("Đã ghi");
        (await lan.Taps("🗑 Xoá")).ShouldContain("Đã xoá");
        await lan.Says("/ghi vneid 1");
        var told = await lan.Says("làm khai sinh cần giấy gì");
        told.ShouldContain("nghi lộ mã");
        told.ShouldContain("vẫn được ghi");
        (await lan.Says("làm khai sinh cần giấy gì")).ShouldBeEmpty();
        (await minh.Says("/baocao")).ShouldContain("tạm ngừng trả lời");
        (await an.Says("/baocao")).ShouldContain("VNeID");

        await an.Says("/resume");
        (await minh.Says("/baocao")).ShouldContain("VNeID");
    }

    [Fact]
    public async Task A_pause_outlives_a_restart_and_a_second_pause_is_told_again()
    {
        var file = TempFile.New("pause.db");
        string? code;
        await using (var bot = await Bot.Start(file))
        {
            code = bot.AdminCode;
            var an = await bot.Admin("An");
            await an.Says("/tamdung dan lý do một");
            (await bot.Person("Tư").Says("xin chào")).ShouldContain("lý do một");
        }

        await using var again = await Bot.Start(file);
        again.AdminCode.ShouldBeNull(code);
        var tu = again.Person("Tư");
        (await tu.Sends(Text(tu, "hộ khẩu", "again1"))).ShouldBeEmpty();
        var admin = again.Person("An");
        (await admin.Sends(Text(admin, "/tamdung dan lý do hai", "again2"))).ShouldContain("lý do hai");
        (await tu.Sends(Text(tu, "hộ khẩu", "again3"))).ShouldContain("lý do hai");
    }

    [Theory]
    [InlineData("/tamdung")]
    [InlineData("/tamdung dan")]
    [InlineData("/tamdung thứ hai nghỉ")]
    public async Task Without_whom_and_why_nothing_is_paused(string text)
    {
        await using var bot = await Bot.Start();
        var an = await bot.Admin("An");

        (await an.Says(text)).ShouldContain("/tamdung dan LÝ DO");
        (await an.Says("/tieptuc")).ShouldContain("trả lời bình thường");
    }

    private static CommunityBot.Messaging.IncomingMessage Text(Person person, string text, string update) =>
        new() { UpdateId = update, Chat = new("web", person.ChatId), SenderId = person.ChatId, SenderName = person.Name, Text = text };
}
