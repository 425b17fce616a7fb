using CommunityBot.Features.Reporting;

namespace CommunityBot.Tests.Stories;

public class TallyStories
{
    private static readonly TimeSpan ToHalfPastFive = TimeSpan.FromHours(8.5);

    [Fact]
    public async Task The_evening_tally_says_all_a_leader_must_know()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        var lan = await bot.Volunteer("Lan");
        var hoa = await bot.Volunteer("Hoà", "to-2");
        await lan.Says("vneid 3 dvc 2 tuyên truyền 1 buổi 40 người dự");
        await hoa.Says("hôm nay không có hoạt động");
        await bot.Person("Dân").Says("đăng ký khai sinh cần giấy tờ gì");
        await bot.Person("Dân").Says("xin phép bay flycam ở đâu");

        await bot.Pass(ToHalfPastFive);

        var tally = minh.News();
        tally.ShouldContain("5 lượt hỗ trợ, trong đó 2 hồ sơ, 0 giao dịch");
        tally.ShouldContain("VNeID: 3 tài khoản");
        tally.ShouldContain("tập huấn: 1 buổi");
        tally.ShouldContain("40 người");
        tally.ShouldContain("• Tổ 2: 0 (báo không có hoạt động)");
        tally.ShouldContain("• Tổ 3: —");
        tally.ShouldContain("Chưa báo cáo: Tổ 3\n");
        tally.ShouldContain("Câu hỏi của người dân: trả lời 1, chưa trả lời được 1");
    }

    [Fact]
    public async Task What_came_late_for_the_day_is_said()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        await (await bot.Volunteer("Lan")).Says("hôm qua vneid 3");

        (await minh.Says("/baocao homqua")).ShouldContain("Báo cáo trễ: 1");
    }

    [Fact]
    public async Task The_day_is_compared_with_the_usual_of_its_weekday_and_with_the_day_before()
    {
        await using var bot = await Bot.Start(now: Bot.Morning.AddDays(-28));
        var lan = await bot.Volunteer("Lan");
        foreach (var vneid in new[] { 2, 9, 4 })
        {
            await lan.Says($"vneid {vneid}");
            await bot.Pass(TimeSpan.FromDays(7));
        }

        await bot.Pass(TimeSpan.FromDays(6));
        await lan.Says("vneid 1");
        await bot.Pass(TimeSpan.FromDays(1));
        await lan.Says("vneid 7");
        var tally = await (await bot.Leader("Minh")).Says("/baocao");

        tally.ShouldStartWith("Tổng hợp ngày 24/11/2026");
        tally.ShouldContain("So với thứ Ba thường lệ (4): ▲ 3");
        tally.ShouldContain("So với ngày 23/11/2026 (1): ▲ 6");
        tally.ShouldContain("VNeID: 7 tài khoản (▲ 3)");
    }

    [Fact]
    public async Task One_day_alone_makes_nothing_usual()
    {
        await using var bot = await Bot.Start(now: Bot.Morning.AddDays(-7));
        var lan = await bot.Volunteer("Lan");
        await lan.Says("vneid 2");
        await bot.Pass(TimeSpan.FromDays(7));
        await lan.Says("vneid 3");

        (await (await bot.Leader("Minh")).Says("/baocao")).ShouldNotContain("thường lệ");
    }

    [Fact]
    public async Task The_tally_of_a_ward_with_many_teams_stays_short_and_says_what_it_leaves_out()
    {
        var settings = Enumerable.Range(0, 80).SelectMany(team => new[]
        {
            KeyValuePair.Create($"Wards:0:Teams:{team}:Code", (string?)$"t{team}"),
            KeyValuePair.Create($"Wards:0:Teams:{team}:Name", (string?)$"Tổ công nghệ số thôn {team}"),
        }).Concat([new("Wards:0:Code", "p"), new("Wards:0:Name", "Phường Đông"), new("Wards:0:Invites:Leader", "LD"), new("Wards:0:Invites:Volunteer", "TNV")]).ToDictionary();
        await using var bot = await Bot.Start(settings: settings);
        for (var team = 0; team < 40; team++)
        {
            var person = bot.Person($"Người {team}");
            await person.Says("/start TNV");
            await person.Says($"/to t{team}");
            await person.Says("vneid 3 dvc 2");
        }

        var minh = bot.Person("Minh");
        await minh.Says("/start LD");
        var tally = await minh.Says("/baocao");

        tally.Length.ShouldBeLessThanOrEqualTo(TallyMessage.MaxLength);
        tally.ShouldContain("200 lượt hỗ trợ, trong đó 80 hồ sơ");
        tally.ShouldContain("Chưa báo cáo: Tổ công nghệ số thôn 40");
        tally.ShouldMatch("… và \\d+ mục nữa");
    }
}
