using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

/// <summary>The whole program and a strict Telegram: no call of the bot is ever refused, and every tap is answered.</summary>
public sealed class TelegramStories : IAsyncLifetime
{
    private readonly FakeClock clock = new(Bot.Morning);
    private FakeBotApi telegram = null!;
    private RunningProgram program = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.Start(clock, "/gateway");
        program = RunningProgram.Start(clock, new Dictionary<string, string?>(WardYear.Settings)
        {
            ["Channels:Telegram:Token"] = FakeBotApi.Token,
            ["Channels:Telegram:ApiBaseUrl"] = telegram.BaseUrl.ToString(),
        });
    }

    public async Task DisposeAsync()
    {
        await telegram.Until(() => telegram.UnansweredTaps.Count == 0);
        telegram.Defects.ShouldBeEmpty();
        await program.DisposeAsync();
        await telegram.DisposeAsync();
    }

    [Fact]
    public async Task Lan_joins_logs_mends_and_looks_up()
    {
        var lan = telegram.Person("Lan");
        (await Ask(lan, "/start")).ShouldContain("máy trả lời");
        await Ask(lan, "/start TNV", answers: 3);
        (await Tap(lan, "Tổ 7")).ShouldContain("Tổ 7");
        (await Ask(lan, "vneid 3 dvc 2 khai sinh")).ShouldContain("Đã ghi");
        (await Tap(lan, "🗑 Xoá")).ShouldContain("Đã xoá");
        (await Ask(lan, "/tracuu")).ShouldContain("chọn lĩnh vực");
        (await Tap(lan, "Hộ tịch")).ShouldContain("trang 1/2");
        (await Tap(lan, "▶")).ShouldContain("trang 2/2");
        lan.Says("/huy");
        await Tap(lan, "☰ Lĩnh vực");
    }

    [Fact]
    public async Task Minh_invites_with_a_deep_link_and_a_picture_and_gets_the_tally()
    {
        var minh = telegram.Person("Minh");
        await Ask(minh, "/start LD", answers: 2);
        await Ask(minh, "/moi tinhnguyen to-1");
        var invite = minh.Chat.FromBot[^1];
        invite.File.ShouldNotBeNull();
        var code = invite.Text.Split("?start=")[1].Split('\n')[0];

        var lan = telegram.Person("Lan");
        (await Ask(lan, $"/start {code}", answers: 2)).ShouldContain("Tổ 1");
        await Ask(lan, "vneid 3");
        var before = minh.Chat.FromBot.Count;
        clock.Advance(TimeSpan.FromHours(8.6));
        await telegram.Until(() => minh.Chat.FromBot.Count > before);

        minh.Chat.FromBot[^1].Text.ShouldStartWith("Tổng hợp ngày 24/11/2026");
    }

    [Fact]
    public async Task In_a_group_the_bot_answers_only_when_it_is_spoken_to()
    {
        var group = telegram.Group("Tổ công nghệ số");
        var lan = telegram.Person("Lan").In(group);

        lan.Says("chào cả nhà");
        (await Ask(lan, $"@{FakeBotApi.BotName} đăng ký thường trú cần giấy gì")).ShouldContain("thường trú");
        (await Ask(lan, $"/tracuu@{FakeBotApi.BotName}")).ShouldContain("lĩnh vực");

        group.FromBot.Count.ShouldBe(2);
    }

    /// <summary>Says something and reads what the bot then wrote, all answers in one text.</summary>
    private Task<string> Ask(FakeBotApiPerson person, string text, int answers = 1) => Answer(person, () => person.Says(text), answers);

    /// <summary>Taps and reads what the bot then wrote or changed.</summary>
    private Task<string> Tap(FakeBotApiPerson person, string label) => Answer(person, () => person.Taps(label), 1);

    private async Task<string> Answer(FakeBotApiPerson person, Func<long> act, int answers)
    {
        var before = person.Chat.Messages;
        act();
        await telegram.Until(() => Changed(before, person).Count >= answers);
        return string.Join("\n---\n", Changed(before, person).Select(message => message.Text));
    }

    private static List<FakeBotApiMessage> Changed(IReadOnlyList<FakeBotApiMessage> before, FakeBotApiPerson person) =>
        [.. person.Chat.FromBot.Where(message => !before.Any(old => old.Id == message.Id && ReferenceEquals(old, message)))];
}
