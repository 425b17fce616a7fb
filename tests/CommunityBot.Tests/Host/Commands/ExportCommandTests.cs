using System.Text;
using CommunityBot.Host.Commands;
using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Stories;

namespace CommunityBot.Tests.Host.Commands;

/// <summary>Whole files of <c>export actions</c> and <c>export tallies</c>, from what was said in the chat.</summary>
public sealed class ExportCommandTests : IAsyncLifetime
{
    private const string Vneid = "dong,d1,Tổ Đông,vneid,\"Cài đặt, kích hoạt VNeID\"";
    private const string Dossiers = "dong,d1,Tổ Đông,ho-so,Hồ sơ dịch vụ công trực tuyến";
    private readonly string database = TempFile.New("bot.db");

    [Fact]
    public async Task Actions_come_one_by_one_in_order_of_days_and_those_of_other_days_and_wards_do_not() =>
        (await Export("actions")).ShouldBe(
        [
            "\uFEFFday,ward,team,team_name,indicator,label,quantity,unit,procedure,late",
            $"2026-11-23,{Vneid},2,tài khoản,,1",
            $"2026-11-24,{Vneid},3,tài khoản,,0",
            $"2026-11-24,{Dossiers},1,hồ sơ,dang-ky-khai-sinh,0",
            $"2026-11-24,{Vneid},4,tài khoản,,0",
            "",
        ]);

    [Fact]
    public async Task Tallies_are_sums_by_day_team_and_indicator() =>
        (await Export("tallies")).ShouldBe(
        [
            "\uFEFFday,ward,team,team_name,indicator,label,quantity,unit",
            $"2026-11-23,{Vneid},2,tài khoản",
            $"2026-11-24,{Dossiers},1,hồ sơ",
            $"2026-11-24,{Vneid},7,tài khoản",
            "",
        ]);

    [Fact]
    public async Task It_is_in_the_audit_trail_and_wrong_words_are_answered_with_what_to_say()
    {
        await Export("actions");
        using (var store = new SqliteStore($"Data Source={database}"))
        {
            var entry = (await store.Read(work => work.Audit.Latest("dong", 1))).ShouldHaveSingleItem();
            (entry.Act, entry.Detail).ShouldBe(("downloaded", "actions 2026-11-23 2026-11-24"));
        }

        (await CommandLine.TryRun(Words("everything", "dong", "2026-11-23"))).ShouldBe(2);
        (await Should.ThrowAsync<SettingsException>(() => CommandLine.TryRun(Words("tallies", "nam", "2026-11-23")))).Message.ShouldBe("There is no ward 'nam'; say --ward with one of: dong, tay.");
        (await Should.ThrowAsync<SettingsException>(() => CommandLine.TryRun(Words("tallies", "dong", "hôm qua")))).Message.ShouldBe("Say --from with a day such as 2026-11-24.");
    }

    public async Task InitializeAsync()
    {
        await using var bot = await Bot.Start(database, TwoWards.Settings, Bot.Morning.AddDays(-2));
        var (lan, hoa) = (bot.Person("Lan"), bot.Person("Hoà"));
        await lan.Says("/start DONG-TNV");
        await hoa.Says("/start TAY-TNV");
        await lan.Says("vneid 9"); // of the day before the period
        await bot.Pass(TimeSpan.FromDays(2));
        await lan.Says("hôm qua vneid 2");
        await lan.Says("vneid 3 khai sinh 1");
        await lan.Says("vneid 4");
        await lan.Says("giao dịch 5");
        await lan.Says("/xoa");
        await hoa.Says("vneid 6");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<string[]> Export(string what)
    {
        var file = TempFile.New("export.csv");
        (await CommandLine.TryRun([.. Words(what, "dong", "2026-11-23"), "--file", file])).ShouldBe(0);
        return Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)).Split("\r\n");
    }

    private string[] Words(string what, string ward, string from) =>
        ["export", what, "--ward", ward, "--from", from, "--to", "2026-11-24", "--Database:ConnectionString", $"Data Source={database}"];
}
