using CommunityBot.Delivery;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Stories;

namespace CommunityBot.Tests.Delivery;

public class OutageTests
{
    private static readonly SendResult.Unavailable Silence = new("no connection");
    private readonly RecordingChannel channel = new("web", RecordingChannel.Web with { PerSecond = 30, ChatGap = TimeSpan.FromSeconds(1) });
    private readonly List<(string Chat, DateTimeOffset At)> attempts = [];

    [Fact]
    public async Task In_ten_minutes_without_a_provider_one_message_is_tried_every_two_seconds_and_then_all_arrive_within_seconds()
    {
        await using var bot = await Bot.Start(channels: [channel]);
        var over = bot.Clock.GetUtcNow().AddMinutes(10);
        channel.Rule = chat => Attempt(bot, chat, bot.Clock.GetUtcNow() < over ? Silence : null);

        for (var chat = 0; chat < 50; chat++) await Write(bot, $"chat{chat}", "one", "two");
        var before = attempts.Count;
        await Pass(bot, TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        (attempts.Count - before).ShouldBeInRange(290, 301);
        attempts.Select(attempt => attempt.Chat).Distinct().Count().ShouldBe(50);
        Received().ShouldBe(0);

        await Pass(bot, TimeSpan.FromSeconds(8), TimeSpan.FromMilliseconds(10));
        Received().ShouldBe(100);
        Enumerable.Range(0, 50).ShouldAllBe(chat => Texts($"chat{chat}").SequenceEqual(new[] { "one", "two" }));
        MostInASecond(attempts.Where(attempt => attempt.At >= over)).ShouldBeLessThanOrEqualTo(30);
        (attempts.First(attempt => attempt.At >= over).At - over).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(2));

        int Received() => Enumerable.Range(0, 50).Sum(chat => channel.Received($"chat{chat}").Count);
    }

    [Fact]
    public async Task A_message_that_alone_gets_no_answer_waits_five_seconds_to_an_hour_with_jitter_while_others_go_on()
    {
        await using var bot = await Bot.Start(channels: [channel]);
        channel.Rule = chat => Attempt(bot, chat, chat == "lan" ? Silence : null);

        await Write(bot, "lan", "one");
        for (var others = 0; others < 280; others++)
        {
            await Write(bot, "hoa", "two");
            await Pass(bot, TimeSpan.FromSeconds(others < 40 ? 4 : 60), TimeSpan.FromSeconds(2));
        }

        var times = attempts.Where(attempt => attempt.Chat == "lan").Select(attempt => attempt.At).ToList();
        var gaps = times.Zip(times.Skip(1), (one, next) => (next - one).TotalSeconds).ToList();
        double[] least = [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600];
        gaps.Count.ShouldBeInRange(least.Length, least.Length + 2);
        gaps.Zip(least).ShouldAllBe(pair => pair.First >= pair.Second && pair.First <= (pair.Second * 1.1) + 2);
        gaps.Zip(least).ShouldContain(pair => pair.First > pair.Second + 2, "no jitter");
        channel.Received("hoa").Count.ShouldBe(280);
    }

    [Fact]
    public async Task Where_only_one_chat_fails_another_is_reached_within_two_seconds_even_if_the_first_looked_like_an_outage()
    {
        await using var bot = await Bot.Start(channels: [channel]);
        channel.Rule = chat => chat == "lan" ? Silence : null;
        await Write(bot, "lan", "one");
        await Pass(bot, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1));

        await Write(bot, "hoa", "two");
        await bot.Pass(TimeSpan.FromSeconds(2));

        Texts("hoa").ShouldBe(["two"]);
    }

    [Fact]
    public async Task A_program_started_after_an_outage_does_not_wait_for_the_old_ones_clock()
    {
        var file = TempFile.New("outage.db");
        await using (var first = await Bot.Start(file, channels: [channel]))
        {
            channel.Rule = _ => Silence;
            await Write(first, "lan", "one", "two");
            await Pass(first, TimeSpan.FromMinutes(20), TimeSpan.FromSeconds(10));
        }

        channel.Rule = _ => null;
        await using var second = await Bot.Start(file, now: Bot.Morning.AddMinutes(20), channels: [channel]);
        await second.RunUntilIdle();

        Texts("lan").ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task After_too_many_requests_nothing_goes_earlier_or_faster_than_allowed()
    {
        await using var bot = await Bot.Start(channels: [channel]);
        var allowed = bot.Clock.GetUtcNow().AddSeconds(30);
        channel.Rule = chat => Attempt(bot, chat, attempts.Count == 0 ? new SendResult.RetryLater("429", TimeSpan.FromSeconds(30), WholeChannel: true) : null);

        for (var chat = 0; chat < 60; chat++) await Write(bot, $"chat{chat}", "one", "two");
        await Pass(bot, TimeSpan.FromSeconds(40), TimeSpan.FromMilliseconds(20));

        attempts.Count.ShouldBe(121);
        attempts.Skip(1).ShouldAllBe(attempt => attempt.At >= allowed);
        MostInASecond(attempts.Skip(1)).ShouldBeLessThanOrEqualTo(30);
        attempts.Skip(1).GroupBy(attempt => attempt.Chat).ShouldAllBe(chat => chat.Max(attempt => attempt.At) - chat.Min(attempt => attempt.At) >= TimeSpan.FromSeconds(1));
    }

    private SendResult? Attempt(Bot bot, string chat, SendResult? result)
    {
        lock (attempts) attempts.Add((chat, bot.Clock.GetUtcNow()));
        return result;
    }

    private IEnumerable<string> Texts(string chat) => channel.Received(chat).Select(message => message.PlainText());

    private static int MostInASecond(IEnumerable<(string Chat, DateTimeOffset At)> sent)
    {
        var times = sent.Select(one => one.At).Order().ToList();
        return times.Max(end => times.Count(time => time > end.AddSeconds(-1) && time <= end));
    }

    private static async Task Pass(Bot bot, TimeSpan time, TimeSpan step)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            bot.Clock.Advance(step);
            await bot.RunUntilIdle();
        }
    }

    private static async Task Write(Bot bot, string chat, params string[] texts)
    {
        var rows = await bot.Store.Run("test", work => texts.SelectMany(text =>
            bot.Get<OutboxWriter>().Write(work, new ChatAddress("web", chat), new OutgoingMessage { Text = [new TextRun(text)] }, Lane.Reply)).ToList());
        bot.Get<OutboxSender>().Enqueue(rows);
        await bot.RunUntilIdle();
    }
}
