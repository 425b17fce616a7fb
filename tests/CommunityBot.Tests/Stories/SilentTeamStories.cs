using CommunityBot.Messaging;

namespace CommunityBot.Tests.Stories;

public class SilentTeamStories
{
    private static readonly TimeSpan ToHalfPastFour = TimeSpan.FromHours(7.5);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Members_of_a_team_without_a_report_are_reminded_once_at_half_past_four()
    {
        await using var bot = await Bot.Start();
        var (lan, hoa) = (await bot.Volunteer("Lan"), await bot.Volunteer("Hoà", "to-2"));
        var minh = await bot.Leader("Minh");
        await lan.Says("vneid 3");
        await hoa.Says("/huy");

        await bot.Pass(ToHalfPastFour - Second);
        hoa.NewCount.ShouldBe(1);
        await bot.Pass(Second);
        await bot.Pass(TimeSpan.FromHours(2));

        hoa.NewCount.ShouldBe(2);
        hoa.Last.PlainText().ShouldBe("Tổ 2 chưa có ghi nhận nào ngày 24/11/2026.");
        hoa.Last.Choices.SelectMany(row => row).Select(choice => choice.Label).ShouldBe(["Không có hoạt động", "Ghi ngay", "Tắt nhắc"]);
        lan.NewCount.ShouldBe(1);
        minh.Inbox.ShouldNotContain(message => message.PlainText().Contains("chưa có ghi nhận"));
    }

    [Fact]
    public async Task One_tap_says_that_nothing_happened_and_the_leader_sees_zero()
    {
        await using var bot = await Bot.Start();
        var hoa = await bot.Volunteer("Hoà", "to-2");
        var minh = await bot.Leader("Minh");
        await bot.Pass(ToHalfPastFour);

        (await hoa.Taps("Không có hoạt động")).ShouldContain("Đã ghi");

        (await minh.Says("/baocao")).ShouldContain("• Tổ 2: 0 (báo không có hoạt động)");
    }

    [Fact]
    public async Task A_tap_on_the_next_morning_speaks_of_the_day_that_was_asked_about()
    {
        await using var bot = await Bot.Start();
        var hoa = await bot.Volunteer("Hoà", "to-2");
        var minh = await bot.Leader("Minh");
        await bot.Pass(ToHalfPastFour);
        await bot.Pass(TimeSpan.FromHours(16));

        (await hoa.Taps("Không có hoạt động")).ShouldContain("(ghi trễ)");

        (await minh.Says("/baocao homqua")).ShouldContain("• Tổ 2: 0 (báo không có hoạt động)");
        (await minh.Says("/baocao homnay")).ShouldContain("• Tổ 2: —");
    }

    [Fact]
    public async Task Log_now_opens_the_buttons()
    {
        await using var bot = await Bot.Start();
        var hoa = await bot.Volunteer("Hoà", "to-2");
        await bot.Pass(ToHalfPastFour);

        await hoa.Taps("Ghi ngay");

        hoa.Last.Choices.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Each_can_turn_the_reminders_off_and_on()
    {
        await using var bot = await Bot.Start();
        var hoa = await bot.Volunteer("Hoà", "to-2");
        await bot.Pass(ToHalfPastFour);
        (await hoa.Taps("Tắt nhắc")).ShouldContain("không được nhắc nữa");
        await bot.Pass(TimeSpan.FromDays(1));
        hoa.NewCount.ShouldBe(1);

        (await hoa.Says("/nhac bat")).ShouldContain("được nhắc khi");
        await bot.Pass(TimeSpan.FromDays(1));

        hoa.Last.PlainText().ShouldContain("chưa có ghi nhận nào ngày 26/11/2026");
    }

    [Theory]
    [InlineData("NudgeTime", "")]
    [InlineData("NudgeTime", "21:00")]
    [InlineData("QuietHours", "16:00-08:00")]
    [InlineData("DaysOff:0", "Tuesday")]
    [InlineData("DaysOff:0", "2026-11-24")]
    public async Task Nobody_is_reminded_in_quiet_hours_on_days_off_or_where_it_is_turned_off(string key, string value)
    {
        await using var bot = await Bot.Start(settings: new Dictionary<string, string?>(TwoWards.Settings) { ["Wards:0:" + key] = value });
        var lan = bot.Person("Lan");
        await lan.Says("/start DONG-TNV");
        await lan.Says("/to d1");

        for (var hour = 0; hour < 14; hour++) await bot.Pass(TimeSpan.FromHours(1)); // until 23:00

        lan.NewCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_person_with_two_channels_is_reminded_in_one()
    {
        await using var bot = await Bot.Start();
        var hoa = await bot.Volunteer("Hoà", "to-2");
        await bot.Store.Run("test", work =>
        {
            var member = work.Members.Find("web", hoa.ChatId)!;
            work.Members.Add(member with { Id = 1, Team = null, Ward = null, Role = CommunityBot.Storage.Role.Resident }, "telegram", "t-1");
            return true;
        });

        await bot.Pass(ToHalfPastFour);

        (await bot.Store.Read(work => work.Nudges.Readers("mau"))).ShouldHaveSingleItem().Chat.ShouldBe(new ChatAddress("web", hoa.ChatId));
    }

    [Fact]
    public async Task The_grid_shows_two_weeks_of_reported_zero_late_silent_and_days_off()
    {
        await using var bot = await Bot.Start(
            settings: new Dictionary<string, string?>(WardYear.Settings) { ["Wards:0:DaysOff:0"] = "Sunday" }, now: Bot.Morning.AddDays(-3));
        var lan = bot.Person("Lan");
        await lan.Says("/start TNV");
        await lan.Says("/to to-1");
        await lan.Says("vneid 3");                       // Saturday 21: reported
        await bot.Pass(TimeSpan.FromDays(2));            // Sunday 22: day off
        await lan.Says("không có hoạt động");            // Monday 23: zero
        await bot.Pass(TimeSpan.FromDays(1));
        await bot.Pass(TimeSpan.FromDays(1));
        await lan.Says("hôm qua vneid 1");               // Tuesday 24: late; Wednesday 25: silent

        var minh = bot.Person("Minh");
        await minh.Says("/start LD");
        var grid = await minh.Says("/bangto");

        grid.ShouldContain("Báo cáo của các tổ, 12/11/2026 – 25/11/2026");
        grid.ShouldContain("567C234567C234");
        grid.ShouldContain("———·————" + "—+·0t— Tổ 1");
        (await lan.Says("/bangto")).ShouldNotContain("+·");
    }

    [Theory]
    [InlineData("NudgeTime", "nửa đêm")]
    [InlineData("QuietHours", "20:00")]
    [InlineData("DaysOff:0", "Chủ nhật")]
    public async Task A_wrong_time_or_day_stops_the_start_with_one_sentence(string key, string value)
    {
        var settings = new Dictionary<string, string?>(TwoWards.Settings) { ["Wards:0:" + key] = value };

        var problem = await Should.ThrowAsync<CommunityBot.Host.Settings.SettingsException>(() => Bot.Start(settings: settings));

        problem.Message.ShouldContain(key.Split(':')[0]);
        problem.Message.ShouldContain(value);
    }
}
