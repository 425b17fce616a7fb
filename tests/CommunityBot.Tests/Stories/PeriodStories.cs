namespace CommunityBot.Tests.Stories;

public class PeriodStories
{
    [Theory]
    [InlineData("tuan", "từ 23/11/2026 đến 24/11/2026", "kỳ 16/11/2026 – 17/11/2026")]
    [InlineData("tuần trước", "từ 16/11/2026 đến 22/11/2026", "kỳ 09/11/2026 – 15/11/2026")]
    [InlineData("thang", "từ 01/11/2026 đến 24/11/2026", "kỳ 01/10/2026 – 24/10/2026")]
    [InlineData("tháng 10", "từ 01/10/2026 đến 31/10/2026", "kỳ 01/09/2026 – 30/09/2026")]
    [InlineData("9/2026", "từ 01/09/2026 đến 30/09/2026", "kỳ 01/08/2026 – 31/08/2026")]
    [InlineData("quy", "từ 01/10/2026 đến 24/11/2026", "kỳ 01/07/2026 – 24/08/2026")]
    [InlineData("quý 3", "từ 01/07/2026 đến 30/09/2026", "kỳ 01/04/2026 – 30/06/2026")]
    [InlineData("nam", "từ 01/01/2026 đến 24/11/2026", "kỳ 01/01/2025 – 24/11/2025")]
    [InlineData("2025", "từ 01/01/2025 đến 31/12/2025", "kỳ 01/01/2024 – 31/12/2024")]
    [InlineData("15/11-20/11", "từ 15/11/2026 đến 20/11/2026", "kỳ 09/11/2026 – 14/11/2026")]
    [InlineData("23/11", "ngày 23/11/2026", "ngày 22/11/2026")]
    public async Task Each_period_is_read_against_the_one_before(string asked, string title, string before)
    {
        await using var bot = await Bot.Start(now: Bot.Morning.AddYears(-3));
        var lan = await bot.Volunteer("Lan");
        var minh = await bot.Leader("Minh");
        await minh.Says("/mokhoa 2024 nhập số liệu cũ");
        await LogEachMonth(bot, lan);

        var report = await minh.Says("/baocao " + asked);

        report.ShouldStartWith("Tổng hợp " + title);
        report.ShouldContain($"So với {before} (");
    }

    [Fact]
    public async Task A_campaign_is_asked_for_by_its_name()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        await (await bot.Volunteer("Lan")).Says("hôm qua vneid 2");

        (await minh.Says("/chiendich 45 ngày 23/11-06/01/2027")).ShouldContain("Đã đặt \"45 ngày\": từ 23/11/2026 đến 06/01/2027");
        (await minh.Says("/baocao 45 ngay")).ShouldStartWith("Tổng hợp 45 ngày (từ 23/11/2026 đến 24/11/2026)");
        minh.News().ShouldContain("2 lượt hỗ trợ");
        (await minh.Says("/chiendich")).ShouldContain("45 ngày: 23/11/2026 – 06/01/2027");
        (await minh.Says("/chiendich tháng 10 01/10-31/10")).ShouldContain("đã là tên một kỳ");
        (await minh.Says("/chiendich xoa 45 ngày")).ShouldContain("Đã xoá");
        (await minh.Says("/baocao 45 ngay")).ShouldContain("chưa hiểu kỳ");
    }

    [Fact]
    public async Task What_a_leader_locks_is_refused_with_the_reason_until_it_is_unlocked_with_one()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        var lan = await bot.Volunteer("Lan");
        await lan.Says("hôm qua vneid 2");

        (await minh.Says("/khoaky homqua")).ShouldContain("lý do");
        (await minh.Says("/khoaky homqua đã nộp báo cáo cho tỉnh")).ShouldContain("Đã khoá từ 23/11/2026 đến 23/11/2026");
        (await lan.Says("hôm qua vneid 1")).ShouldContain("Ngày 23/11/2026 thuộc kỳ đã khoá (đã nộp báo cáo cho tỉnh)");
        (await lan.Says("/xoa")).ShouldContain("đã khoá");
        (await lan.Says("/sua vneid 9")).ShouldContain("đã khoá");
        (await minh.Says("/baocao homqua")).ShouldContain("2 lượt hỗ trợ");
        (await lan.Says("vneid 1")).ShouldContain("Đã ghi");

        (await minh.Says("/mokhoa homqua Tổ 1 quên một lượt")).ShouldContain("Đã mở khoá");
        (await lan.Says("hôm qua vneid 1")).ShouldContain("Đã ghi");
        var history = await minh.Says("/khoaky");
        history.ShouldContain("Tổ 1 quên một lượt");
        history.ShouldContain("đã nộp báo cáo cho tỉnh");
        history.ShouldContain("Minh");
    }

    [Fact]
    public async Task An_unlocked_old_period_takes_late_entries_and_a_lock_closes_it_again()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        var lan = await bot.Volunteer("Lan");
        (await lan.Says("ngày 18/10 vneid 3")).ShouldContain("đã khoá sổ");

        await minh.Says("/mokhoa tháng 10 bổ sung sổ giấy");
        (await lan.Says("ngày 18/10 vneid 3")).ShouldContain("(ghi trễ)");
        await minh.Says("/khoaky tháng 10 đã bổ sung xong");

        (await lan.Says("ngày 18/10 vneid 3")).ShouldContain("đã bổ sung xong");
        (await minh.Says("/baocao tháng 10")).ShouldContain("3 lượt hỗ trợ");
    }

    [Fact]
    public async Task Only_leaders_lock_and_only_their_own_ward()
    {
        await using var bot = await Bot.Start(settings: TwoWards.Settings);
        var (dong, tay, lan) = (bot.Person("Đông"), bot.Person("Tây"), bot.Person("Lan"));
        await dong.Says("/start DONG-LD");
        await tay.Says("/start TAY-LD");
        await lan.Says("/start TAY-TNV");

        await dong.Says("/khoaky homnay xong");
        (await lan.Says("vneid 1")).ShouldContain("Đã ghi");
        (await lan.Says("/khoaky homnay xong")).ShouldNotContain("Đã khoá");
        (await tay.Says("/khoaky")).ShouldNotContain("xong");
        (await tay.Says("/khoaky 25/11 xong")).ShouldContain("chưa đến");
    }

    /// <summary>Three years in which something is reported on the days the stories ask about.</summary>
    private static async Task LogEachMonth(Bot bot, Person lan)
    {
        foreach (var day in new[] { 365, 730, 900, 1000, 1034, 1043, 1057, 1070, 1078, 1084, 1088, 1094, 1095 })
        {
            var wanted = Bot.Morning.AddYears(-3).AddDays(day);
            bot.Clock.Advance(wanted - bot.Clock.GetUtcNow());
            await lan.Says("vneid 1");
        }

        bot.Clock.Advance(Bot.Morning - bot.Clock.GetUtcNow());
    }
}
