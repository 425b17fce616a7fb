using System.Text;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Host.Storage.Contract;

namespace CommunityBot.Tests.Stories;

/// <summary>Two wards become a third on Wednesday 25 November 2026.</summary>
public class MergedWardStories
{
    private static readonly DateTimeOffset NextMorning = Bot.Morning.AddDays(1);

    private static IReadOnlyDictionary<string, string?> After { get; } = new Dictionary<string, string?>(TwoWards.Settings)
    {
        ["Wards:0:Until"] = "2026-11-24",
        ["Wards:0:Successor"] = "moi",
        ["Wards:0:Teams:0:Successor"] = "m1",
        ["Wards:1:Until"] = "2026-11-24",
        ["Wards:1:Successor"] = "moi",
        ["Wards:2:Code"] = "moi",
        ["Wards:2:Name"] = "Phường Mới",
        ["Wards:2:Since"] = "2026-11-25",
        ["Wards:2:Teams:0:Code"] = "m1",
        ["Wards:2:Teams:0:Name"] = "Tổ Mới 1",
        ["Wards:2:Teams:1:Code"] = "m2",
        ["Wards:2:Teams:1:Name"] = "Tổ Mới 2",
        ["Wards:2:Invites:Admin"] = "MOI-QT",
    };

    [Theory, ClassData(typeof(Databases))]
    public async Task A_leader_of_the_new_ward_reads_all_three_each_under_its_name_and_nothing_is_added_up(string database)
    {
        var place = Databases.Settings(database);
        await using (var bot = await Bot.Start(settings: place.Concat(TwoWards.Settings).ToDictionary())) await TheDayBefore(bot);
        await using var after = await Bot.Start(settings: place.Concat(After).ToDictionary(), now: NextMorning);
        var (lan, minh) = (after.Person("Lan"), after.Person("Minh"));

        (await lan.Says("dvc 5")).ShouldContain("Đã ghi");

        var week = (await minh.Says("/baocao tuan")).Split("\n---\n");
        week.Select(part => part.Split('\n')[1]).ShouldBe(["Phường Mới", "Trước là Phường Đông (đến 24/11/2026)", "Trước là Phường Tây (đến 24/11/2026)"]);
        week.Select(part => part.Split('\n')[3]).ShouldBe(
            ["5 lượt hỗ trợ, trong đó 5 hồ sơ, 0 giao dịch", "3 lượt hỗ trợ, trong đó 0 hồ sơ, 0 giao dịch", "2 lượt hỗ trợ, trong đó 2 hồ sơ, 0 giao dịch"]);
        week[0].ShouldContain("• Tổ Mới 1: 5 lượt");
        (await minh.Says("/baocao homqua")).Split("\n---\n").Select(part => part.Split('\n')[1]).ShouldBe(["Trước là Phường Đông (đến 24/11/2026)", "Trước là Phường Tây (đến 24/11/2026)"]);
        (await minh.Says("/baocao")).ShouldNotContain("Trước là");
        (await minh.Says("/bangto")).ShouldContain("Trước là Phường Tây");
        (await after.Store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_files_come_ward_by_ward()
    {
        await using var after = await Merged();
        var minh = after.Person("Minh");
        await after.Person("Lan").Says("dvc 5");

        await minh.Says("/xuat tong tuan");

        var files = minh.Inbox.TakeLast(3).Select(message => message.Attachment!).ToList();
        files.Select(file => file.FileName).ShouldBe(["tong-moi-20261123-20261125.csv", "tong-dong-20261123-20261124.csv", "tong-tay-20261123-20261124.csv"]);
        Encoding.UTF8.GetString(files[1].Content).ShouldContain("2026-11-24,dong,d1,Tổ Đông,vneid");
        minh.Last.PlainText().ShouldContain("Trước là Phường Tây (đến 24/11/2026)");
    }

    [Fact]
    public async Task People_go_on_in_the_new_ward_and_whose_team_names_no_successor_chooses()
    {
        await using var after = await Merged();
        var (an, hoa) = (after.Person("An"), after.Person("Hoà"));
        await an.Says("/start MOI-QT");

        await hoa.Says("vneid 1");
        await hoa.Taps("Tổ Mới 2");

        (await an.Says("/nhatky")).ShouldContain("chuyển sang tổ, phường mới · Lan · dong/d1 → moi/m1");
        (await after.Person("Minh").Says("/baocao")).ShouldContain("• Tổ Mới 2: 1 lượt");
        (await after.Person("Mai").Says("/start TAY-LD")).ShouldContain("Phường Mới");
    }

    [Fact]
    public async Task Groups_campaigns_words_and_open_questions_of_the_old_wards_go_along_once()
    {
        await using var after = await Merged();
        var minh = after.Person("Minh");
        await after.Person("Lan").Says("dvc 5");

        await after.Pass(TimeSpan.FromHours(8.5));

        after.Channel.Received("nhom").ShouldHaveSingleItem().PlainText().ShouldContain("Phường Mới");
        (await minh.Says("/baocao 45 ngày")).ShouldContain("5 lượt hỗ trợ");
        await minh.Says("/cauhoi");
        minh.Last.Choices.SelectMany(row => row).ShouldContain(choice => choice.Label.Contains("bay flycam"));
        await minh.Says("/chiendich xoa 45 ngày");
        await after.Pass(TimeSpan.FromDays(1));
        (await minh.Says("/chiendich")).ShouldNotContain("45 ngày:");
    }

    [Fact]
    public async Task The_old_wards_books_are_closed_and_its_figures_stand()
    {
        await using var after = await Merged();

        (await after.Person("Lan").Says("/xoa")).ShouldContain("Không có");

        (await after.Person("Minh").Says("/baocao homqua")).ShouldContain("3 lượt hỗ trợ");
    }

    [Fact]
    public async Task A_leader_reads_no_ward_that_has_not_yet_become_part_of_theirs()
    {
        await using var bot = await Bot.Start(settings: new Dictionary<string, string?>(TwoWards.Settings) { ["Wards:0:Until"] = "2026-11-24", ["Wards:0:Successor"] = "tay" });
        await TheDayBefore(bot);
        var tu = bot.Person("Tú");

        (await tu.Says("/baocao tuan")).ShouldNotContain("Đông");
        await bot.Pass(TimeSpan.FromDays(1));

        (await tu.Says("/baocao tuan")).ShouldContain("Trước là Phường Đông (đến 24/11/2026)");
    }

    private static async Task<Bot> Merged()
    {
        var file = TempFile.New("merged.db");
        await using (var bot = await Bot.Start(file, TwoWards.Settings)) await TheDayBefore(bot);
        return await Bot.Start(file, After, NextMorning);
    }

    /// <summary>Lan and the leader Minh of the east, Hoà and the leader Tú of the west, on 24 November.</summary>
    private static async Task TheDayBefore(Bot bot)
    {
        foreach (var (name, code, team, work) in new[] { ("Lan", "DONG-TNV", "d1", "vneid 3"), ("Hoà", "TAY-TNV", "t1", "dvc 2") })
        {
            var person = bot.Person(name);
            await person.Says("/start " + code);
            await person.Says("/to " + team);
            await person.Says(work);
        }

        var (minh, tu) = (bot.Person("Minh"), bot.Person("Tú"));
        await minh.Says("/start DONG-LD");
        await tu.Says("/start TAY-LD");
        await minh.Says("/chiendich 45 ngày 01/11-15/12");
        await tu.Says("xin phép bay flycam ở đâu");
        await minh.Sends(minh.Message("/nhombaocao") with { Chat = new("web", "nhom"), IsGroup = true });
    }
}
