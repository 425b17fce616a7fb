using CommunityBot.Host.Commands;
using CommunityBot.Host.Settings;
using CommunityBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Stories;

public class CommandStories
{
    [Fact]
    public async Task Demo_writes_two_weeks_that_every_report_shows_and_only_once()
    {
        await using var bot = await Bot.Start(now: DateTimeOffset.UtcNow);
        var settings = Settings(new Dictionary<string, string?>());

        (await DemoCommand.Run(settings, bot.Store)).ShouldBe(0);
        (await DemoCommand.Run(settings, bot.Store)).ShouldBe(1);

        var minh = await bot.Leader("Minh");
        (await minh.Says("/baocao")).ShouldContain("lượt hỗ trợ, trong đó");
        (await minh.Says("/bangto")).ShouldContain("+");
        minh.News().ShouldContain("chưa báo");
        (await bot.Store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Demo_leaves_real_wards_alone()
    {
        await using var bot = await Bot.Start(settings: TwoWards.Settings);

        (await DemoCommand.Run(Settings(TwoWards.Settings), bot.Store)).ShouldBe(1);

        (await bot.Store.Read(work => work.Tallies.ByDay("dong", new(2020, 1, 1), new(2040, 1, 1)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Targets_come_from_a_table_all_of_them_or_none()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        var (good, bad) = (TempFile.New("good.csv"), TempFile.New("bad.csv"));
        await File.WriteAllTextAsync(good, "period,team,indicator,goal\n11/2026,,vneid,300\n11/2026,to-1,ho-so,50\n");
        await File.WriteAllTextAsync(bad, "period,team,indicator,goal\n11/2026,,vneid,999\n11/2026,,chim bay,50\n");
        var import = new ImportCommand(Settings(new Dictionary<string, string?>()), bot.Store, Arguments(new() { ["ward"] = "mau" }));

        (await import.Run("targets", [good])).ShouldBe(0);
        (await import.Run("targets", [bad])).ShouldBe(1);
        (await bot.Store.Read(work => work.Audit.Latest("mau", 9))).Where(entry => entry.Act == "imported").ShouldHaveSingleItem().Detail.ShouldBe(Path.GetFileName(good));

        var shown = await minh.Says("/chitieu");
        shown.ShouldContain("— / 300 tài khoản");
        shown.ShouldContain("Tổ 1, Hồ sơ dịch vụ công trực tuyến: — / 50 hồ sơ");
    }

    [Fact]
    public async Task Who_looks_at_the_audit_trail_sees_what_was_exported_at_the_server()
    {
        await using var bot = await Bot.Start();
        var words = new Dictionary<string, string?> { ["ward"] = "mau", ["from"] = "2026-11-01", ["to"] = "2026-11-30", ["file"] = TempFile.New("x.csv") };

        (await new ExportCommand(Settings(new Dictionary<string, string?>()), bot.Store, Arguments(words)).Run("actions")).ShouldBe(0);

        (await (await bot.Admin("An")).Says("/nhatky")).ShouldContain("xuất tệp · actions 2026-11-01 2026-11-30");
    }

    [Fact]
    public async Task Export_names_what_is_missing()
    {
        await using var bot = await Bot.Start();

        var noWard = new ExportCommand(Settings(new Dictionary<string, string?>()), bot.Store, Arguments(new() { ["ward"] = "x", ["from"] = "2026-11-01", ["to"] = "2026-11-02", ["file"] = TempFile.New("x.csv") }));
        (await Should.ThrowAsync<SettingsException>(() => noWard.Run("actions"))).Message.ShouldContain("mau");
        var noDay = new ExportCommand(Settings(new Dictionary<string, string?>()), bot.Store, Arguments(new() { ["ward"] = "mau" }));
        (await Should.ThrowAsync<SettingsException>(() => noDay.Run("actions"))).Message.ShouldContain("--from");
    }

    private static BotSettings Settings(IReadOnlyDictionary<string, string?> settings) => BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private static CommandArguments Arguments(Dictionary<string, string?> words) => new(new ConfigurationBuilder().AddInMemoryCollection(words).Build());
}
