using CommunityBot.Delivery;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Stories;

namespace CommunityBot.Tests.Delivery;

public class OutboxSenderTests
{
    private static readonly SendResult.RetryLater Fault = new("502");

    [Fact]
    public async Task A_failed_message_is_tried_again_and_keeps_its_place_in_the_chat()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Answers.Enqueue(Fault);

        await Write(bot, "lan", "one", "two");
        bot.Channel.Received("lan").ShouldBeEmpty();
        await bot.Pass(TimeSpan.FromSeconds(6));

        Texts(bot, "lan").ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task One_chat_that_fails_does_not_hold_up_another()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Answers.Enqueue(Fault);

        await Write(bot, "lan", "one");
        await Write(bot, "hoa", "two");

        Texts(bot, "lan").ShouldBeEmpty();
        Texts(bot, "hoa").ShouldBe(["two"]);
    }

    [Fact]
    public async Task Nothing_goes_to_a_chat_before_the_time_the_provider_asked_for()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Answers.Enqueue(new SendResult.RetryLater("429", TimeSpan.FromSeconds(40)));

        await Write(bot, "lan", "one");
        await bot.Pass(TimeSpan.FromSeconds(39.9));
        await Write(bot, "lan", "two");
        Texts(bot, "lan").ShouldBeEmpty();
        await bot.Pass(TimeSpan.FromSeconds(0.1));

        Texts(bot, "lan").ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task A_limit_of_the_whole_channel_lets_every_chat_wait()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Answers.Enqueue(new SendResult.RetryLater("429", TimeSpan.FromSeconds(10), WholeChannel: true));

        await Write(bot, "lan", "one");
        await Write(bot, "hoa", "two");
        Texts(bot, "hoa").ShouldBeEmpty();
        await bot.Pass(TimeSpan.FromSeconds(10));

        Texts(bot, "lan").ShouldBe(["one"]);
        Texts(bot, "hoa").ShouldBe(["two"]);
    }

    [Fact]
    public async Task A_message_refused_for_good_stays_visible_and_the_next_one_goes()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Answers.Enqueue(new SendResult.Rejected("400 message is too long"));

        await Write(bot, "lan", "one", "two");

        Texts(bot, "lan").ShouldBe(["two"]);
        var dead = await bot.Store.Read(work => work.Outbox.Dead(null, 10));
        dead.ShouldHaveSingleItem().Problem.ShouldBe("400 message is too long");
    }

    [Fact]
    public async Task After_a_day_of_faults_a_message_is_given_up_and_not_before()
    {
        await using var bot = await Bot.Start();
        for (var attempt = 0; attempt < 100; attempt++) bot.Channel.Answers.Enqueue(Fault);
        await Write(bot, "lan", "one");

        for (var hour = 0; hour < 23; hour++) await bot.Pass(TimeSpan.FromHours(1));
        (await bot.Store.Read(work => work.Outbox.Dead(null, 10))).ShouldBeEmpty();
        for (var hour = 0; hour < 3; hour++) await bot.Pass(TimeSpan.FromHours(1));
        (await bot.Store.Read(work => work.Outbox.Dead(null, 10))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_gets_no_further_tallies_until_they_come_back()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        bot.Channel.Answers.Enqueue(new SendResult.Unreachable("403 bot was blocked by the user"));
        await Write(bot, "minh", "one");
        (await bot.Store.Read(work => work.Members.Reachable("mau", Role.Leader))).ShouldBeEmpty();

        await minh.Sends(new() { UpdateId = "back", Chat = new("web", "minh"), SenderId = "minh", Kind = IncomingKind.Returned });

        (await bot.Store.Read(work => work.Members.Reachable("mau", Role.Leader))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_group_that_moved_gets_its_message_under_the_new_id()
    {
        await using var bot = await Bot.Start();
        await bot.Store.Run("t", work =>
        {
            work.Wards.SetGroup("mau", new("web", "-1"), registered: true);
            return true;
        });
        bot.Channel.Answers.Enqueue(new SendResult.Moved("-100"));

        await Write(bot, "-1", "one", "two");

        Texts(bot, "-100").ShouldBe(["one"]);
        (await bot.Store.Read(work => work.Wards.Groups("mau"))).ShouldBe([new ChatAddress("web", "-100")]);
    }

    [Fact]
    public async Task What_a_stopped_bot_left_waiting_is_sent_by_the_next_one_once()
    {
        var file = TempFile.New("left.db");
        await using (var first = await Bot.Start(file))
        {
            first.Channel.Answers.Enqueue(Fault);
            await Write(first, "lan", "one", "two");
        }

        await using var second = await Bot.Start(file, now: Bot.Morning.AddMinutes(1));
        await second.RunUntilIdle();

        Texts(second, "lan").ShouldBe(["one", "two"]);
        await using var third = await Bot.Start(file, now: Bot.Morning.AddMinutes(2));
        await third.RunUntilIdle();
        Texts(third, "lan").ShouldBeEmpty();
    }

    [Fact]
    public async Task Replies_overtake_bulk_and_bulk_keeps_to_the_channels_rate()
    {
        var channel = new RecordingChannel("web", RecordingChannel.Web with { PerSecond = 30 });
        await using var bot = await Bot.Start(channels: [channel]);

        for (var leader = 0; leader < 60; leader++) await Write(bot, $"leader{leader}", Lane.Bulk, "tally");
        await Write(bot, "lan", "reply");

        await bot.Pass(TimeSpan.FromMilliseconds(35));
        Texts(bot, "lan").ShouldBe(["reply"]);
        Sent().ShouldBe(1);
        for (var tick = 0; tick < 100; tick++) await bot.Pass(TimeSpan.FromMilliseconds(10));
        Sent().ShouldBeInRange(29, 31);

        int Sent() => Enumerable.Range(0, 60).Sum(leader => bot.Channel.Received($"leader{leader}").Count);
    }

    private static Task Write(Bot bot, string chat, params string[] texts) => Write(bot, chat, Lane.Reply, texts);

    private static async Task Write(Bot bot, string chat, Lane lane, params string[] texts)
    {
        var rows = await bot.Store.Run("test", work => texts.SelectMany(text =>
            bot.Get<OutboxWriter>().Write(work, new ChatAddress("web", chat), new OutgoingMessage { Text = [new TextRun(text)] }, lane)).ToList());
        bot.Get<OutboxSender>().Enqueue(rows);
        await bot.RunUntilIdle();
    }

    private static IEnumerable<string> Texts(Bot bot, string chat) => bot.Channel.Received(chat).Select(message => message.PlainText());
}
