using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

/// <summary>Somebody with two channels is one person.</summary>
public sealed class LinkStories : IAsyncLifetime
{
    private readonly RecordingChannel web = new("web", RecordingChannel.Web);
    private readonly RecordingChannel zalo = new("zalo-bot", RecordingChannel.Web);
    private Bot bot = null!;

    public async Task InitializeAsync() => bot = await Bot.Start(channels: [web, zalo]);

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Lan_logs_in_one_channel_and_goes_on_in_the_other()
    {
        var (onZalo, onWeb) = (new Person(bot, zalo, "Lan"), new Person(bot, web, "Lan"));
        await onZalo.Says("/start TINHNGUYEN");
        await onZalo.Says("/to to-1");
        await onZalo.Says("vneid 3");

        (await onWeb.Says($"/lienket {await CodeOf(onZalo)}")).ShouldContain("bạn là một người: tình nguyện viên");

        (await onWeb.Says("vneid 2")).ShouldContain("hôm nay bạn đã ghi 5");
        (await onZalo.Says("/xoa")).ShouldContain("2 tài khoản");
        var data = await onZalo.Says("/dulieu");
        data.ShouldContain("Zalo");
        data.ShouldContain("Chat web");
    }

    [Fact]
    public async Task What_was_done_on_both_sides_before_is_one_persons()
    {
        var (onZalo, onWeb) = (new Person(bot, zalo, "Lan"), new Person(bot, web, "Lan"));
        foreach (var lan in new[] { onZalo, onWeb })
        {
            await lan.Says("/start TINHNGUYEN");
            await lan.Says("/to to-1");
            await lan.Says("vneid 3");
        }

        await onWeb.Says($"/lienket {await CodeOf(onZalo)}");

        (await onWeb.Says("/homnay")).ShouldContain("VNeID: 6 tài khoản");
        (await bot.Store.Read(work => work.Members.InWard("mau"))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_code_works_once_and_for_a_quarter_of_an_hour()
    {
        var (onZalo, onWeb, thief) = (new Person(bot, zalo, "Lan"), new Person(bot, web, "Lan"), new Person(bot, web, "Kẻ lạ"));
        var code = await CodeOf(onZalo);
        (await onZalo.Says($"/lienket {code}")).ShouldContain("chính tài khoản này");
        (await onWeb.Says($"/lienket {code}")).ShouldContain("không đúng hoặc đã hết hạn");

        code = await CodeOf(onZalo);
        await bot.Pass(TimeSpan.FromMinutes(16));
        (await onWeb.Says($"/lienket {code}")).ShouldContain("không đúng hoặc đã hết hạn");

        for (var i = 0; i < 5; i++) await thief.Says($"/lienket SAI{i}");
        (await thief.Says($"/lienket {await CodeOf(onZalo)}")).ShouldContain("sai mã nhiều lần");
    }

    [Fact]
    public async Task People_of_two_wards_stay_two()
    {
        await using var two = await Bot.Start(settings: TwoWards.Settings, channels: [web, zalo]);
        var (east, west) = (new Person(two, zalo, "Đông"), new Person(two, web, "Tây"));
        await east.Says("/start DONG-LD");
        await west.Says("/start TAY-LD");

        (await west.Says($"/lienket {await CodeOf(east)}")).ShouldContain("hai phường khác nhau");
        (await west.Says("/baocao")).ShouldContain("Tây");
    }

    private static async Task<string> CodeOf(Person person) => (await person.Says("/lienket")).Split("/lienket ")[1].Split('\n')[0];
}
