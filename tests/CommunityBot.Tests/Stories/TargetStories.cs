namespace CommunityBot.Tests.Stories;

public class TargetStories
{
    [Fact]
    public async Task A_target_shows_what_is_reached_and_where_it_ends_at_this_pace()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        await (await bot.Volunteer("Lan")).Says("vneid 120");

        var set = await minh.Says("/chitieu tháng 11 vneid = 300");

        set.ShouldContain("từ 01/11/2026 đến 30/11/2026");
        set.ShouldContain("120 / 300 tài khoản (40 %); dự kiến cuối kỳ 150 tài khoản"); // 120 in 24 of 30 days
        (await minh.Says("/chitieu")).ShouldContain("(40 %)");
        (await minh.Says("/chitieu tháng 10")).ShouldContain("Chưa có chỉ tiêu");
        (await minh.Says("/chitieu tháng 11 vneid = 130")).ShouldContain("(92 %); dự kiến cuối kỳ 150 tài khoản, đạt chỉ tiêu khoảng 26/11/2026");
        (await minh.Says("/chitieu tháng 11 vneid = 0")).ShouldContain("Chưa có chỉ tiêu");
        (await minh.Says("/chitieu")).ShouldContain("Chưa có chỉ tiêu");
    }

    [Fact]
    public async Task Days_off_do_not_count_for_the_pace()
    {
        await using var bot = await Bot.Start(settings: new Dictionary<string, string?>(TwoWards.Settings)
        {
            ["Wards:0:DaysOff:0"] = "Saturday",
            ["Wards:0:DaysOff:1"] = "Sunday",
        });
        var (minh, lan) = (bot.Person("Minh"), bot.Person("Lan"));
        await minh.Says("/start DONG-LD");
        await lan.Says("/start DONG-TNV");
        await lan.Says("/to d1");
        await lan.Says("dvc 4");

        // Tuesday is the second of five working days of the week.
        (await minh.Says("/chitieu tuan hồ sơ = 50")).ShouldContain("4 / 50 hồ sơ (8 %); dự kiến cuối kỳ 10 hồ sơ");
    }

    [Fact]
    public async Task A_team_has_targets_of_its_own_and_a_silent_one_has_none_reached_rather_than_zero()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        await (await bot.Volunteer("Lan")).Says("dvc 5");
        await (await bot.Volunteer("Hoà", "to-2")).Says("dvc 7");

        var set = await minh.Says("/chitieu tháng 11 Tổ 1 hồ sơ = 10\ntháng 11 Tổ 3 hồ sơ = 10\ntháng 11 lượt hỗ trợ = 24");

        set.ShouldContain("Tổ 1, Hồ sơ dịch vụ công trực tuyến: 5 / 10 hồ sơ (50 %)");
        set.ShouldContain("Tổ 3, Hồ sơ dịch vụ công trực tuyến: — / 10 hồ sơ");
        set.ShouldContain("Lượt hỗ trợ: 12 / 24 lượt (50 %)");
    }

    [Fact]
    public async Task The_online_rate_is_a_target_once_the_ward_says_how_many_dossiers_there_were()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        await (await bot.Volunteer("Lan")).Says("dvc 60");

        (await minh.Says("/chitieu tháng 11 trực tuyến = 80%")).ShouldContain("Tỷ lệ hồ sơ trực tuyến: — / 80 %");
        (await minh.Says("/tonghoso tháng 11 = 100")).ShouldContain("100");
        (await minh.Says("/chitieu")).ShouldContain("Tỷ lệ hồ sơ trực tuyến: 60 / 80 % (75 %)");
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_sets_nothing_and_is_named()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");

        (await minh.Says("/chitieu tháng 11 vneid = 300\ntháng 11 chim bay = 5")).ShouldContain("chưa hiểu dòng \"tháng 11 chim bay = 5\"");
        (await minh.Says("/chitieu tháng 11 trực tuyến = 180%")).ShouldContain("chưa hiểu");
        (await minh.Says("/chitieu tháng 11 vneid = -3")).ShouldContain("chưa hiểu");

        (await minh.Says("/chitieu")).ShouldContain("Chưa có chỉ tiêu");
    }
}
