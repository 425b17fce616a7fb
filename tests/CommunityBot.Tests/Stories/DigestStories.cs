using CommunityBot.Features.Reporting;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

public class DigestStories
{
    private static readonly TimeSpan ToHalfPastFive = TimeSpan.FromHours(8.5);

    [Fact]
    public async Task At_half_past_five_the_leader_gets_the_tally_once()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        await (await bot.Volunteer("Lan")).Says("vneid 3 dvc 2 giao dịch 1");
        await minh.Says("/huy");

        await bot.Pass(ToHalfPastFive - TimeSpan.FromSeconds(1));
        minh.News().ShouldNotContain("Tổng hợp");
        await bot.Pass(TimeSpan.FromSeconds(1));
        await bot.Pass(TimeSpan.FromHours(1));

        var tallies = minh.Inbox.Where(message => message.PlainText().Contains("Tổng hợp ngày")).ToList();
        var tally = tallies.ShouldHaveSingleItem().PlainText();
        tally.ShouldStartWith("Tổng hợp ngày 24/11/2026");
        tally.ShouldContain("6 lượt hỗ trợ, trong đó 2 hồ sơ, 1 giao dịch");
        tally.ShouldContain("Tổ 2: —");
        tally.ShouldContain("Chưa báo cáo: Tổ 2, Tổ 3");
    }

    [Fact]
    public async Task A_bot_started_late_sends_the_tally_late_and_a_missed_day_with_its_own_date()
    {
        var file = TempFile.New("late.db");
        await using (var first = await Bot.Start(file))
        {
            await first.Leader("Minh");
            await first.Pass(ToHalfPastFive);
        }

        await using var bot = await Bot.Start(file, now: Bot.Morning.AddDays(2).AddHours(12));
        await bot.Pass(TimeSpan.Zero);
        await bot.Pass(TimeSpan.Zero);

        bot.Channel.Received("minh").Select(message => message.PlainText()[..24])
            .ShouldBe(["Tổng hợp ngày 25/11/2026", "Tổng hợp ngày 26/11/2026"]);
    }

    [Fact]
    public async Task Two_processes_write_one_tally()
    {
        var file = TempFile.New("two.db");
        await using var one = await Bot.Start(file);
        await using var two = await Bot.Start(file);
        await one.Leader("Minh");
        one.Clock.Advance(ToHalfPastFive);
        two.Clock.Advance(ToHalfPastFive);

        await Task.WhenAll(one.Get<DigestClock>().Tick(), two.Get<DigestClock>().Tick());
        await one.RunUntilIdle();
        await two.RunUntilIdle();

        one.Channel.Received("minh").Concat(two.Channel.Received("minh"))
            .Count(message => message.PlainText().Contains("Tổng hợp ngày")).ShouldBe(1);
    }

    [Fact]
    public async Task A_leader_moves_the_time_and_turns_the_tally_off()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");

        (await minh.Says("/giobaocao 10:15")).ShouldContain("10:15");
        await bot.Pass(TimeSpan.FromMinutes(75));
        minh.News().ShouldContain("Tổng hợp ngày 24/11/2026");
        (await minh.Says("/giobaocao tat")).ShouldContain("đang tắt");
        await bot.Pass(TimeSpan.FromDays(3));
        minh.News().ShouldNotContain("Tổng hợp ngày");
        (await minh.Says("/giobaocao 17:30")).ShouldContain("17:30");
        await bot.Pass(TimeSpan.FromHours(1));
        minh.News().ShouldNotContain("Tổng hợp ngày");
        (await minh.Says("/giobaocao 25:99")).ShouldContain("chưa hiểu giờ");
    }

    [Fact]
    public async Task A_group_that_was_registered_receives_the_tally()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        var group = new IncomingMessage { UpdateId = "g1", Chat = new("web", "nhom"), SenderId = minh.ChatId, IsGroup = true, Text = "/nhombaocao" };

        await minh.Sends(group);
        await bot.Pass(ToHalfPastFive);

        bot.Channel.Received("nhom")[^1].PlainText().ShouldStartWith("Tổng hợp ngày 24/11/2026");
    }

    [Fact]
    public async Task Nothing_reported_is_said_and_not_shown_as_zero()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");

        var tally = await minh.Says("/baocao");

        tally.ShouldContain("Chưa có tổ nào báo cáo");
        tally.ShouldNotContain("0 lượt");
    }

    [Fact]
    public async Task Any_day_or_range_can_be_asked_for()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        var lan = await bot.Volunteer("Lan");
        await lan.Says("hôm qua vneid 2");
        await lan.Says("vneid 3");

        (await minh.Says("/baocao homqua")).ShouldContain("Tổng hợp ngày 23/11/2026");
        (await minh.Says("/baocao 23/11-24/11")).ShouldContain("5 lượt hỗ trợ");
        (await minh.Says("/baocao tuan")).ShouldContain("Tổng hợp từ 23/11/2026 đến 24/11/2026");
        (await minh.Says("/baocao thang")).ShouldContain("từ 01/11/2026");
        (await minh.Says("/baocao quy")).ShouldContain("từ 01/10/2026");
        (await minh.Says("/baocao 25/11")).ShouldContain("chưa đến");
        (await minh.Says("/baocao bậy bạ")).ShouldContain("chưa hiểu kỳ");
    }
}
