using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Host.Storage.Contract;

namespace CommunityBot.Tests.Stories;

/// <summary>Two teams of a ward become one on Wednesday 25 November 2026.</summary>
public class MergedTeamStories
{
    private static readonly DateTimeOffset NextMorning = Bot.Morning.AddDays(1);

    private static IReadOnlyDictionary<string, string?> Before { get; } = new Dictionary<string, string?>
    {
        ["Wards:0:Code"] = "dong",
        ["Wards:0:Name"] = "Phường Đông",
        ["Wards:0:Teams:0:Code"] = "to-1",
        ["Wards:0:Teams:0:Name"] = "Tổ 1",
        ["Wards:0:Teams:1:Code"] = "to-2",
        ["Wards:0:Teams:1:Name"] = "Tổ 2",
        ["Wards:0:Invites:Volunteer"] = "TNV",
        ["Wards:0:Invites:Leader"] = "LD",
        ["Wards:0:Invites:Admin"] = "QT",
    };

    private static IReadOnlyDictionary<string, string?> After { get; } = new Dictionary<string, string?>(Before)
    {
        ["Wards:0:Teams:0:Until"] = "2026-11-24",
        ["Wards:0:Teams:0:Successor"] = "to-moi",
        ["Wards:0:Teams:1:Until"] = "2026-11-24",
        ["Wards:0:Teams:1:Successor"] = "to-moi",
        ["Wards:0:Teams:2:Code"] = "to-moi",
        ["Wards:0:Teams:2:Name"] = "Tổ Hợp Nhất",
        ["Wards:0:Teams:2:Since"] = "2026-11-25",
    };

    [Theory, ClassData(typeof(Databases))]
    public async Task Old_figures_stay_under_the_old_names_and_new_ones_count_under_the_new_one(string database)
    {
        var place = Databases.Settings(database);
        await using (var bot = await Bot.Start(settings: With(place, Before))) await TheDayBefore(bot);
        await using var after = await Bot.Start(settings: With(place, After), now: NextMorning);
        var (lan, minh) = (after.Person("Lan"), after.Person("Minh"));

        await lan.Says("dvc 5");

        var today = await minh.Says("/baocao");
        today.ShouldContain("• Tổ Hợp Nhất: 5 lượt");
        today.ShouldNotContain("Tổ 1");
        today.ShouldNotContain("Chưa báo cáo:");
        var week = await minh.Says("/baocao tuan");
        week.ShouldContain("• Tổ 1 (đến 24/11/2026): 3 lượt");
        week.ShouldContain("• Tổ 2 (đến 24/11/2026): 2 lượt");
        week.ShouldContain("• Tổ Hợp Nhất: 5 lượt");
        var yesterday = await minh.Says("/baocao homqua");
        yesterday.ShouldContain("• Tổ 1 (đến 24/11/2026): 3 lượt");
        yesterday.ShouldNotContain("Tổ Hợp Nhất");
        (await minh.Says("/bangto")).ShouldContain("—+x Tổ 1");
        minh.News().ShouldContain("x+ Tổ Hợp Nhất");
        (await after.Store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_form_and_the_stipend_sheet_keep_each_team_apart()
    {
        var file = TempFile.New("merged.db");
        await using (var bot = await Bot.Start(file, Before)) await TheDayBefore(bot);
        await using var after = await Bot.Start(file, After, NextMorning);
        var minh = after.Person("Minh");
        await after.Person("Lan").Says("dvc 5");

        await minh.Says("/xuat bieu tuan");
        var form = await Spreadsheet.Open(minh.Last.Attachment!.Content);
        await minh.Says("/xuat cong tuan");
        var stipends = await Spreadsheet.Open(minh.Last.Attachment!.Content);

        Row(form, 7, "BCDEF").ShouldBe("Tổ 1|1|—|1|3");
        Row(form, 8, "BCDEF").ShouldBe("Tổ 2|1|—|1|2");
        Row(form, 9, "BCDEF").ShouldBe("Tổ Hợp Nhất|1|2|1|5");
        Row(form, 10, "BCDEF").ShouldBe("Cộng|1|2|2|10");
        Enumerable.Range(2, 3).Select(row => Row(stipends, row, "BCD")).ShouldBe(["Tổ 1|Lan|1", "Tổ 2|Hoà|1", "Tổ Hợp Nhất|Lan|1"]);
    }

    [Fact]
    public async Task Without_a_restart_people_move_on_the_day_after_and_the_old_teams_are_never_reminded_again()
    {
        await using var bot = await Bot.Start(settings: After);
        await TheDayBefore(bot);
        var (hoa, an) = (bot.Person("Hoà"), bot.Person("An"));
        await an.Says("/start QT");

        await bot.Pass(TimeSpan.FromHours(15.5)); // half past midnight, the quiet hours
        await bot.Pass(TimeSpan.FromHours(16));

        hoa.Last.PlainText().ShouldContain("Tổ Hợp Nhất chưa có ghi nhận nào ngày 25/11/2026");
        (await an.Says("/nhatky")).ShouldContain("chuyển sang tổ, phường mới · Hoà · dong/to-2 → dong/to-moi");
        await bot.Pass(TimeSpan.FromHours(1));
        an.Last.PlainText().ShouldNotContain("Chưa báo cáo: Tổ 1");
    }

    [Fact]
    public async Task An_invite_of_an_ended_team_leads_to_its_successor_and_only_teams_that_work_are_offered()
    {
        var file = TempFile.New("merged.db");
        string code;
        await using (var bot = await Bot.Start(file, Before))
        {
            await TheDayBefore(bot);
            var minh = bot.Person("Minh");
            await minh.Says("/moi tinhnguyen to-1");
            code = minh.Last.Text.First(run => run.Style == TextStyle.Code).Text;
        }

        await using var after = await Bot.Start(file, After, NextMorning);

        (await after.Person("Mai").Says("/start " + code)).ShouldContain("Tổ Hợp Nhất");
        var leader = after.Person("Minh");
        await leader.Says("/moi tinhnguyen");
        leader.Last.Choices.SelectMany(row => row).Select(choice => choice.Label).ShouldBe(["Tổ Hợp Nhất"]);
    }

    [Fact]
    public async Task What_a_moved_member_logs_for_an_earlier_day_counts_for_the_new_team_and_a_correction_stays_with_the_old_one()
    {
        var file = TempFile.New("merged.db");
        await using (var bot = await Bot.Start(file, Before)) await TheDayBefore(bot);
        await using var after = await Bot.Start(file, After, NextMorning);

        await after.Person("Lan").Says("/sua hôm qua vneid 4");
        await after.Person("Hoà").Says("hôm qua dvc 7");

        var yesterday = await after.Person("Minh").Says("/baocao homqua");
        yesterday.ShouldContain("• Tổ 1 (đến 24/11/2026): 4 lượt");
        yesterday.ShouldContain("• Tổ 2 (đến 24/11/2026): 2 lượt");
        yesterday.ShouldContain("• Tổ Hợp Nhất: 7 lượt");
        yesterday.ShouldContain("Báo cáo trễ: 2");
    }

    [Fact]
    public async Task A_team_that_ends_without_a_successor_lets_its_members_choose()
    {
        var file = TempFile.New("merged.db");
        await using (var bot = await Bot.Start(file, Before)) await TheDayBefore(bot);
        await using var after = await Bot.Start(file, new Dictionary<string, string?>(Before) { ["Wards:0:Teams:0:Until"] = "2026-11-24" }, NextMorning);
        var lan = after.Person("Lan");

        await lan.Says("vneid 1");
        await lan.Taps("Tổ 2");

        (await after.Person("Minh").Says("/baocao")).ShouldContain("• Tổ 2: 1 lượt");
    }

    [Fact]
    public async Task A_new_name_under_the_same_code_is_the_name_of_all_its_days()
    {
        var file = TempFile.New("renamed.db");
        await using (var bot = await Bot.Start(file, Before)) await TheDayBefore(bot);
        await using var after = await Bot.Start(file, new Dictionary<string, string?>(Before) { ["Wards:0:Teams:0:Name"] = "Tổ Sông Xanh" }, NextMorning);

        (await after.Person("Minh").Says("/baocao homqua")).ShouldContain("• Tổ Sông Xanh: 3 lượt");
    }

    /// <summary>Lan of team 1, Hoà of team 2 and the leader Minh, on 24 November.</summary>
    private static async Task TheDayBefore(Bot bot)
    {
        foreach (var (name, team, work) in new[] { ("Lan", "to-1", "vneid 3"), ("Hoà", "to-2", "dvc 2") })
        {
            var person = bot.Person(name);
            await person.Says("/start TNV");
            await person.Says("/to " + team);
            await person.Says(work);
        }

        await bot.Person("Minh").Says("/start LD");
    }

    private static Dictionary<string, string?> With(IReadOnlyDictionary<string, string?> place, IReadOnlyDictionary<string, string?> wards) => place.Concat(wards).ToDictionary();

    private static string Row(Spreadsheet sheet, int row, string columns) => string.Join('|', columns.Select(column => sheet[$"{column}{row}"]));
}
