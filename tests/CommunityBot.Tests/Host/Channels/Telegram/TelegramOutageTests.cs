using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Host.Channels.Telegram;

public class TelegramOutageTests
{
    public static TheoryData<string> Faults => ["html", "html 200", "reset", "reset afterwards", "broken", "500", "429"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Polling_goes_on_after(string fault)
    {
        await using var story = await TelegramStory.Begin();
        story.Telegram.Faults.Next("getUpdates", Fault(fault), times: 2);
        story.Lan.Says("vneid 3");
        await story.StartBot();
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(fault == "429" ? 7 : 1));
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(fault == "429" ? 7 : 2));
        await story.Inbox.Receives(1);
        story.Inbox.Texts.ShouldBe(["vneid 3"]);
        story.Log.Count("Trying again").ShouldBe(1);
    }

    [Fact]
    public async Task Polling_goes_on_after_a_call_that_is_never_answered()
    {
        await using var story = await TelegramStory.Begin();
        story.Telegram.Faults.Next("getUpdates", FakeBotApiFault.Hang);
        story.Lan.Says("vneid 3");
        await story.StartBot();
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(45));
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
        await story.Inbox.Receives(1);
    }

    [Fact]
    public async Task After_ten_minutes_without_telegram_the_first_message_comes_within_five_seconds()
    {
        await using var story = await TelegramStory.Begin();
        story.Telegram.Faults.Always = FakeBotApiFault.Reset;
        await story.StartBot();
        story.Lan.Says("vneid 3");
        foreach (var seconds in new[] { 1, 2, 4 }.Concat(Enumerable.Repeat(5, 119))) await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(seconds));
        await story.Clock.WhenAwaited(TimeSpan.FromSeconds(5));
        story.Telegram.Faults.Always = null;
        story.Clock.Advance(TimeSpan.FromSeconds(5));
        await story.Inbox.Receives(1);
        story.Log.Count("Trying again").ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_poll_is_no_trouble()
    {
        await using var story = await TelegramStory.Polling();
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(30));
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromMilliseconds(250));
        story.Lan.Says("vneid 3");
        await story.Inbox.Receives(1);
        story.Log.Text.ShouldNotContain("Trying again");
    }

    [Fact]
    public async Task A_refused_token_is_told_once_and_tried_again_each_minute()
    {
        await using var story = await TelegramStory.Begin();
        story.Telegram.Faults.Next("getMe", FakeBotApiFault.Refusal(401, "Unauthorized"), times: 2);
        story.Lan.Says("vneid 3");
        await story.StartBot();
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromMinutes(1));
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromMinutes(1));
        await story.Inbox.Receives(1);
        story.Log.Count("set Channels:Telegram:Token").ShouldBe(1);
    }

    [Fact]
    public async Task A_webhook_left_over_is_removed_and_that_is_said()
    {
        await using var story = await TelegramStory.Begin();
        using var elsewhere = new BotApiClient(story.Telegram.BaseUrl, FakeBotApi.Token, null, TimeProvider.System);
        using var webhook = new StringContent("""{"url":"https://old.example.vn/hook"}""", System.Text.Encoding.UTF8, "application/json");
        story.Telegram.Updates.Gateway = new("http://127.0.0.1:9");
        (await elsewhere.Post("setWebhook", webhook, TimeSpan.FromSeconds(9), CancellationToken.None)).ShouldBeOfType<BotApiResult.Success>();
        story.Lan.Says("vneid 3");
        await story.StartBot();
        await story.Inbox.Receives(1);
        story.Log.Count("a webhook was set").ShouldBe(1);
    }

    [Fact]
    public async Task Another_poller_is_told_in_one_sentence()
    {
        await using var story = await TelegramStory.Polling();
        story.Telegram.Faults.Next("getUpdates", FakeBotApiFault.Refusal(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"), times: 3);
        story.Lan.Says("một");
        await story.Inbox.Receives(1);
        foreach (var seconds in new[] { 1, 2, 4 }) await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(seconds));
        story.Lan.Says("hai");
        await story.Inbox.Receives(2);
        story.Log.Count("another program").ShouldBe(1);
    }

    [Fact]
    public async Task Two_bots_with_one_token_meet_a_conflict()
    {
        await using var story = await TelegramStory.Polling();
        using var other = new BotApiClient(story.Telegram.BaseUrl, FakeBotApi.Token, null, TimeProvider.System);
        using var empty = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        await other.Post("getUpdates", empty, TimeSpan.FromSeconds(9), CancellationToken.None);
        await story.Log.Has("another program");
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
        story.Lan.Says("vneid 3");
        await story.Inbox.Receives(1);
    }

    internal static FakeBotApiFault Fault(string name) => name switch
    {
        "html" => FakeBotApiFault.Html(502),
        "html 200" => FakeBotApiFault.Html(200),
        "html 403" => FakeBotApiFault.Html(403),
        "reset" => FakeBotApiFault.Reset,
        "reset afterwards" => FakeBotApiFault.ResetAfterwards,
        "broken" => FakeBotApiFault.BrokenJson,
        "no json object" => FakeBotApiFault.Body(200, "application/json", "[1,2]"),
        "500" => FakeBotApiFault.Refusal(500, "Internal Server Error: restart"),
        "429" => FakeBotApiFault.Refusal(429, "Too Many Requests: retry after 7", 7),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
