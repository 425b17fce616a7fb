using CommunityBot.Messaging;

namespace CommunityBot.Tests.Stories;

public class LoggingStories
{
    [Fact]
    public async Task Lan_logs_a_session_in_one_message_and_reads_how_it_was_understood()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");

        var reply = await lan.Says("vneid 3 dvc 2");

        lan.NewCount.ShouldBe(1);
        reply.ShouldContain("Đã ghi");
        reply.ShouldContain("Cài đặt, kích hoạt VNeID: 3 tài khoản (hôm nay bạn đã ghi 3)");
        reply.ShouldContain("Hồ sơ dịch vụ công trực tuyến: 2 hồ sơ (hôm nay bạn đã ghi 2)");
        (await lan.Says("vneid 2")).ShouldContain("2 tài khoản (hôm nay bạn đã ghi 5)");
    }

    [Fact]
    public async Task Lan_logs_with_buttons_alone()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");

        await lan.Says("/ghi");
        await lan.Taps("VNeID");
        (await lan.Taps("3")).ShouldContain("Cài đặt, kích hoạt VNeID: 3 tài khoản");
        await lan.Taps("Hồ sơ dịch vụ công");
        (await lan.Says("12")).ShouldContain("12 hồ sơ");
        var reply = await lan.Taps("Xong");

        reply.ShouldContain("Đã ghi");
        reply.ShouldContain("3 tài khoản");
        reply.ShouldContain("12 hồ sơ");
    }

    [Fact]
    public async Task Lan_takes_her_latest_log_back_and_then_there_is_nothing_left()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");
        await lan.Says("vneid 3");

        (await lan.Taps("Xoá")).ShouldContain("Đã xoá");
        (await lan.Says("/xoa")).ShouldContain("Không có");
        (await lan.Says("/homnay")).ShouldContain("Chưa ghi gì");
    }

    [Fact]
    public async Task Lan_mends_a_wrong_number_and_only_the_new_one_counts()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");
        await lan.Says("vneid 30");

        await lan.Taps("Sửa");
        (await lan.Says("vneid 3")).ShouldContain("3 tài khoản (hôm nay bạn đã ghi 3)");
        (await lan.Says("/sua vneid 4")).ShouldContain("4 tài khoản (hôm nay bạn đã ghi 4)");
    }

    [Fact]
    public async Task Yesterday_can_be_logged_until_the_lock_time_with_a_late_mark()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");

        (await lan.Says("hôm qua vneid 2")).ShouldContain("(ghi trễ)");
        await bot.Pass(TimeSpan.FromHours(4));
        (await lan.Says("hôm qua vneid 2")).ShouldContain("23/11/2026 đã khoá sổ");
    }

    [Fact]
    public async Task A_message_delivered_twice_counts_once()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");
        var message = new IncomingMessage { UpdateId = "same", Chat = new("web", lan.ChatId), SenderId = lan.ChatId, Text = "vneid 3" };

        await lan.Sends(message);
        await lan.Sends(message);

        lan.NewCount.ShouldBe(0);
        (await lan.Says("/homnay")).ShouldContain("VNeID: 3 tài khoản");
    }

    [Fact]
    public async Task What_a_volunteer_without_a_team_logged_goes_to_the_team_they_choose()
    {
        await using var bot = await Bot.Start();
        var lan = bot.Person("Lan");
        var minh = await bot.Leader("Minh");
        await lan.Says("/start TINHNGUYEN");
        await lan.Says("vneid 3");
        (await minh.Says("/baocao")).ShouldContain("Chưa chọn tổ: 3 lượt");

        await lan.Taps("Tổ 2");

        var tally = await minh.Says("/baocao");
        tally.ShouldContain("Tổ 2: 3 lượt");
        tally.ShouldNotContain("Chưa chọn tổ");
    }
}
