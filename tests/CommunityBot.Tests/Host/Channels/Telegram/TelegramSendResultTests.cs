using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Host.Channels.Telegram;

public class TelegramSendResultTests
{
    private static readonly OutgoingMessage Hello = new() { Text = [new("Chào")] };

    [Fact]
    public async Task Who_blocked_the_bot_is_unreachable_until_they_return()
    {
        await using var bot = await TelegramSender.Start();
        bot.Lan.Blocks();
        (await bot.Send(Hello)).ShouldBeOfType<SendResult.Unreachable>().Reason.ShouldBe("Forbidden: bot was blocked by the user");
        bot.Lan.Unblocks();
        await bot.Sent(Hello);
    }

    [Fact]
    public async Task Who_never_started_the_bot_and_who_does_not_exist_is_unreachable()
    {
        await using var bot = await TelegramSender.Start();
        (await bot.Send(Hello, bot.Telegram.Person("Hoa").Chat)).ShouldBeOfType<SendResult.Unreachable>();
        (await bot.Send(Hello, new(404, "private", "ai"))).ShouldBeOfType<SendResult.Unreachable>();
        (await bot.Channel.Send(new("telegram", "không phải số"), Hello, CancellationToken.None)).ShouldBeOfType<SendResult.Rejected>();
    }

    [Fact]
    public async Task A_group_that_moved_tells_where_to()
    {
        await using var bot = await TelegramSender.Start();
        var group = bot.Telegram.Group("Tổ 5");
        var upgraded = bot.Lan.In(group).UpgradesGroup();
        (await bot.Send(Hello, group)).ShouldBe(new SendResult.Moved(upgraded.Id.ToString()));
        (await bot.Send(Hello, upgraded)).ShouldBeOfType<SendResult.Sent>();
    }

    [Fact]
    public async Task A_chat_that_gets_too_much_waits_alone()
    {
        await using var bot = await TelegramSender.Start();
        bot.Telegram.Messages.Rates.ChatGap = TimeSpan.FromSeconds(3);
        await bot.Sent(Hello);
        (await bot.Send(Hello)).ShouldBe(new SendResult.RetryLater("Too Many Requests: retry after 3", TimeSpan.FromSeconds(3), WholeChannel: false));
        bot.Clock.Advance(TimeSpan.FromSeconds(3));
        await bot.Sent(Hello);
    }

    [Fact]
    public async Task When_a_second_chat_is_stopped_meanwhile_the_whole_channel_waits()
    {
        await using var bot = await TelegramSender.Start();
        var minh = bot.Telegram.Person("Minh");
        minh.Says("/start");
        bot.Telegram.Messages.Rates.PerSecond = 1;
        await bot.Sent(Hello);
        IsWholeChannel(await bot.Send(Hello)).ShouldBeFalse();
        IsWholeChannel(await bot.Send(Hello)).ShouldBeFalse();
        IsWholeChannel(await bot.Send(Hello, minh.Chat)).ShouldBeTrue();
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await bot.Sent(Hello);
        IsWholeChannel(await bot.Send(Hello)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public async Task A_refused_token_stops_the_channel_and_is_told_once(int code, string description)
    {
        await using var bot = await TelegramSender.Start();
        bot.Telegram.Faults.Next("sendMessage", FakeBotApiFault.Refusal(code, description), times: 2);
        var expected = new SendResult.RetryLater(description, TimeSpan.FromMinutes(1), WholeChannel: true);
        (await bot.Send(Hello)).ShouldBe(expected);
        (await bot.Send(Hello)).ShouldBe(expected);
        await bot.Sent(Hello);
        bot.Log.Count("set Channels:Telegram:Token").ShouldBe(1);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("html 200")]
    [InlineData("html 403")]
    [InlineData("reset")]
    [InlineData("reset afterwards")]
    [InlineData("broken")]
    [InlineData("no json object")]
    [InlineData("500")]
    public async Task A_fault_on_the_way_is_tried_again_later(string fault)
    {
        await using var bot = await TelegramSender.Start();
        bot.Telegram.Faults.Next("sendMessage", TelegramOutageTests.Fault(fault), times: 2);
        var result = (await bot.Send(Hello)).ShouldBeOfType<SendResult.Unavailable>();
        result.Reason.ShouldNotContain("not_a_real_token");
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_tried_again_later()
    {
        await using var bot = await TelegramSender.Start();
        bot.Telegram.Faults.Next("sendMessage", FakeBotApiFault.Hang);
        var sending = bot.Send(Hello);
        await bot.Telegram.Until(() => bot.Telegram.Faults.AreOver);
        bot.Clock.Advance(TimeSpan.FromSeconds(20));
        (await sending).ShouldBe(new SendResult.Unavailable("no answer within 20 s"));
    }

    [Fact]
    public async Task A_stop_of_the_program_gives_up_the_attempt()
    {
        await using var bot = await TelegramSender.Start();
        using var stop = new CancellationTokenSource();
        bot.Telegram.Faults.Next("sendMessage", FakeBotApiFault.Hang);
        var sending = bot.Send(Hello, cancel: stop.Token);
        await bot.Telegram.Until(() => bot.Telegram.Faults.AreOver);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task An_answer_with_another_content_type_is_an_answer()
    {
        await using var bot = await TelegramSender.Start();
        bot.Telegram.Faults.Next("sendMessage", FakeBotApiFault.Body(200, "text/plain", """{"ok":true,"result":{"message_id":12}}"""));
        (await bot.Sent(Hello)).ShouldBe("12");
    }

    [Fact]
    public async Task A_server_that_repeats_the_token_does_not_spread_it()
    {
        await using var bot = await TelegramSender.Start();
        bot.Telegram.Faults.Next("sendMessage", FakeBotApiFault.Refusal(400, $"Bad Request: /bot{FakeBotApi.Token}/sendMessage"));
        (await bot.Send(Hello)).ShouldBe(new SendResult.Rejected("Bad Request: /bot***/sendMessage"));
    }

    [Fact]
    public async Task Without_a_server_it_is_tried_again_later()
    {
        await using var bot = await TelegramSender.Start(baseUrl: "http://127.0.0.1:9/", proxy: new("http://127.0.0.1:9/"));
        var result = (await bot.Send(Hello)).ShouldBeOfType<SendResult.Unavailable>();
        result.Reason.ShouldBe("no connection (ConnectionError)");
    }

    [Fact]
    public async Task A_name_that_leads_nowhere_is_tried_again_later()
    {
        using var client = new BotApiClient(new("http://bot-api.invalid/"), FakeBotApi.Token, proxy: null, TimeProvider.System);
        using var body = new StringContent("{}");
        (await client.Post("getMe", body, TimeSpan.FromSeconds(20), CancellationToken.None)).ShouldBeOfType<BotApiResult.Unavailable>();
    }

    [Fact]
    public async Task A_path_prefix_is_kept()
    {
        await using var bot = await TelegramSender.Start(prefix: "/gateway/telegram");
        await bot.Sent(Hello);
        bot.Telegram.BaseUrl.AbsolutePath.ShouldBe("/gateway/telegram");
    }

    [Fact]
    public async Task Calls_go_through_the_proxy()
    {
        await using var bot = await TelegramSender.Start(baseUrl: "http://bot-api.invalid/");
        await bot.Sent(Hello);
    }

    private static bool IsWholeChannel(SendResult result) => result.ShouldBeOfType<SendResult.RetryLater>().WholeChannel;
}
