using CommunityBot.Messaging;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

/// <summary>Many at once, at a provider that refuses whatever exceeds Telegram's published limits.</summary>
public class CrowdStories
{
    private const int Leaders = 3_000;
    private const int Strangers = 600;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private readonly LimitedChannel provider = new();

    [Fact]
    public async Task Three_thousand_tallies_go_out_at_95_percent_of_the_rate_without_a_refusal_while_volunteers_are_answered_at_once()
    {
        await using var bot = await Start();
        await Join(bot, Role.Leader, "leader", Leaders);
        await Join(bot, Role.Volunteer, "volunteer", 100);
        bot.Clock.Advance(TimeSpan.FromHours(8.5));
        await bot.Get<CommunityBot.Features.Reporting.DigestClock>().Tick();
        var began = bot.Clock.GetUtcNow();

        var asked = new Dictionary<string, DateTimeOffset>();
        for (var step = 0; provider.Count < Leaders + asked.Count && step < 20_000; step++)
        {
            if (step % 100 == 50 && asked.Count < 100) await Ask($"volunteer{asked.Count}");
            bot.Clock.Advance(Step);
            await bot.RunUntilIdle();
        }

        var took = Tallies()[^1].At - began;
        provider.Refusals.ShouldBe(0);
        ((Leaders + asked.Count) / took.TotalSeconds / 30).ShouldBeGreaterThanOrEqualTo(0.95);
        Tallies().Select(tally => tally.Chat).Distinct().Count().ShouldBe(Leaders);
        var delays = asked.Select(one => provider.Sent.Single(sent => sent.Chat == one.Key).At - one.Value).ToList();
        delays.Count.ShouldBeGreaterThan(90);
        delays.Max().ShouldBeLessThan(TimeSpan.FromSeconds(0.1));

        List<(string Chat, DateTimeOffset At, string Text)> Tallies() => [.. provider.Sent.Where(sent => sent.Text.StartsWith("Tổng hợp ngày", StringComparison.Ordinal))];
        Task Ask(string volunteer)
        {
            asked[volunteer] = bot.Clock.GetUtcNow();
            return Accept(bot, volunteer, "vneid 1");
        }
    }

    [Fact]
    public async Task A_storm_of_strangers_delays_no_volunteer_by_a_second()
    {
        await using var bot = await Start();
        await Join(bot, Role.Volunteer, "volunteer", 10);
        using var storm = new HeldStore(bot);
        var strangers = Enumerable.Range(0, Strangers).Select(number => Accept(bot, $"stranger{number}", "/trogiup")).ToList();
        var turns = Enumerable.Range(0, 10).Select(number => Accept(bot, $"volunteer{number}", "vneid 1")).ToList();
        var began = bot.Clock.GetUtcNow();

        storm.Release();
        await Task.WhenAll(turns);
        var handledBefore = strangers.Count(stranger => stranger.IsCompleted);
        var all = Task.WhenAll(strangers);
        while (!all.IsCompleted || provider.Count < Strangers + 10)
        {
            bot.Clock.Advance(Step);
            await bot.RunUntilIdle();
        }

        handledBefore.ShouldBeLessThan(Strangers / 2);
        provider.Refusals.ShouldBe(0);
        provider.Sent.Where(sent => sent.Chat.StartsWith("volunteer", StringComparison.Ordinal)).Select(sent => sent.At - began)
            .ShouldAllBe(delay => delay <= TimeSpan.FromSeconds(1));
        provider.Sent.Select(sent => sent.Chat).Distinct().Count().ShouldBe(Strangers + 10);
    }

    [Fact]
    public async Task A_flood_is_handled_in_full_gets_one_notice_and_others_are_answered()
    {
        await using var bot = await Bot.Start();
        var (lan, hoa) = (await bot.Volunteer("Lan"), await bot.Volunteer("Hoa"));
        var before = lan.Inbox.Count;
        Task[] flood;
        Task other;
        using (var held = new HeldStore(bot))
        {
            flood = [.. Enumerable.Range(0, 300).Select(_ => Accept(bot, "lan", "vneid 1"))];
            other = Accept(bot, "hoa", "vneid 2");
            held.Release();
            await other;
            flood.Count(one => one.IsCompleted).ShouldBeLessThan(300);
            await Task.WhenAll(flood);
        }

        await bot.RunUntilIdle();
        hoa.Last.PlainText().ShouldContain("Đã ghi");
        var answers = lan.Inbox.Skip(before).Select(message => message.PlainText()).ToList();
        answers.Count(text => text.Contains("nhanh quá", StringComparison.Ordinal)).ShouldBe(1);
        answers.Count.ShouldBeInRange(101, 105); // the first few do not count as ahead

        (await lan.Says("vneid 1")).ShouldBeEmpty();
        await bot.Pass(TimeSpan.FromSeconds(10));
        (await lan.Says("/homnay")).ShouldContain("301");
    }

    [Fact]
    public async Task When_too_many_residents_wait_their_messages_stay_with_the_provider_and_volunteers_still_get_in()
    {
        var channel = new RecordingChannel("web", RecordingChannel.Web) { Rule = _ => new SendResult.RetryLater("429", TimeSpan.FromMinutes(1)) };
        await using var bot = await Bot.Start(settings: new Dictionary<string, string?> { ["Delivery:MostWaiting"] = "20" }, channels: [channel]);
        await Join(bot, Role.Volunteer, "volunteer", 1);

        var refused = 0;
        for (var number = 0; number < 50; number++)
        {
            try
            {
                await Accept(bot, $"stranger{number}", "/huy");
            }
            catch (InboxUnavailableException)
            {
                refused++;
            }
        }

        refused.ShouldBe(30);
        await Accept(bot, "volunteer0", "vneid 1");
        channel.Rule = _ => null;
        await bot.Pass(TimeSpan.FromMinutes(1));
        for (var number = 0; number < 50; number++) await Accept(bot, $"stranger{number}", "/huy");
        await bot.RunUntilIdle();

        Enumerable.Range(0, 50).ShouldAllBe(number => channel.Received($"stranger{number}").Count == 1);
        channel.Received("volunteer0").ShouldHaveSingleItem();
    }

    private async Task<Bot> Start()
    {
        var bot = await Bot.Start(channels: [provider]);
        provider.Clock = bot.Clock;
        return bot;
    }

    private static async Task Join(Bot bot, Role role, string name, int count)
    {
        await bot.Store.Run("test", work =>
        {
            for (var number = 0; number < count; number++)
            {
                var member = new Member { Id = NewId.Next(bot.Clock.GetUtcNow()), Ward = "mau", Team = role == Role.Volunteer ? "to-1" : null, Role = role, Since = bot.Clock.GetUtcNow() };
                work.Members.Add(member, "web", $"{name}{number}");
            }

            return true;
        });
        await bot.Get<CommunityBot.Conversations.Intake>().Load(bot.Store);
    }

    private static Task Accept(Bot bot, string person, string text) => bot.Get<IInbox>().Accept(
        new() { UpdateId = $"{person}:{(text == "/huy" ? text : bot.NextUpdate())}", Chat = new("web", person), SenderId = person, Text = text },
        CancellationToken.None);

    /// <summary>Lets everything wait for the database until it is released, so that it all comes at once.</summary>
    private sealed class HeldStore : IDisposable
    {
        private readonly ManualResetEventSlim gate = new();
        private readonly Task held;

        public HeldStore(Bot bot) => held = bot.Store.Run("test", _ =>
        {
            gate.Wait();
            return true;
        });

        public void Release() => gate.Set();

        public void Dispose()
        {
            gate.Set();
            held.Wait();
            gate.Dispose();
        }
    }
}
