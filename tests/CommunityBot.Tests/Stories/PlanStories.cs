using CommunityBot.Delivery;
using CommunityBot.Features.Operations;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;
using Xunit.Abstractions;

namespace CommunityBot.Tests.Stories;

/// <summary>The free plan of Zalo Bot: 3,000 messages a month, of which logs and tallies must always get theirs.</summary>
public sealed class PlanStories(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Quota = 3_000;
    private const int ActionsADay = 114;
    private static readonly int[] Hours = [9, 15];
    private readonly RecordingChannel web = new("web", RecordingChannel.Web);
    private readonly RecordingChannel zalo = new("zalo-bot", new(2_000, 1_700, 0, PictureDelivery.None, Files: false, Edits: false) { Links = false, MonthlyQuota = Quota });
    private Bot bot = null!;

    /// <summary>Midnight before Tuesday 1 December 2026, a month with 23 working days, more than which no month has.</summary>
    public async Task InitializeAsync() => bot = await Bot.Start(
        settings: new Dictionary<string, string?>(WardYear.Settings) { ["Wards:0:Invites:Admin"] = "QT", ["Wards:0:DaysOff:0"] = "Saturday", ["Wards:0:DaysOff:1"] = "Sunday" }, now: new(2026, 11, 30, 17, 0, 0, TimeSpan.Zero), channels: [web, zalo]);

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_ward_with_114_actions_a_working_day_stays_within_the_plan()
    {
        var an = new Person(bot, web, "An");
        await an.Says("/start QT");
        var volunteers = await Join("TNV", 40);
        var leaders = await Join("LD", 2);
        var residents = Enumerable.Range(1, 6).Select(number => new Person(bot, zalo, $"Dân {number}")).ToList();
        var (logs, lookups) = (0, 0);
        for (var day = 1; day <= 31; day++)
        {
            var isWorkingDay = new DateTime(2026, 12, day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            foreach (var (hour, part) in Hours.Select((hour, part) => (hour, part)))
            {
                await To(day, hour);
                if (!isWorkingDay) continue;
                var before = zalo.Sent;
                var batch = (ActionsADay * (part + 1) / Hours.Length) - (ActionsADay * part / Hours.Length);
                await All(batch, i => (volunteers[(logs + i) % volunteers.Count], "vneid 1"));
                (zalo.Sent - before).ShouldBe(batch, "one message for each log");
                logs += batch;
                await All(residents.Count, i => (residents[i], "đăng ký tạm trú cần giấy gì"));
                lookups += zalo.Sent - before - batch;
                await bot.Get<PlanWatch>().Tick();
            }

            await To(day, 18);
        }

        await bot.RunUntilIdle();
        logs.ShouldBe(23 * ActionsADay);
        output.WriteLine($"{zalo.Sent} of {Quota} messages: {logs} logs, {31 * leaders.Count} tallies, {lookups} about procedures, the rest joined.");
        zalo.Sent.ShouldBeLessThanOrEqualTo(Quota);
        lookups.ShouldBeGreaterThan(50);
        foreach (var leader in leaders) leader.Inbox.Count(message => message.PlainText().Contains("Tổng hợp ngày")).ShouldBe(31);
        foreach (var resident in residents) resident.Inbox.Count(message => message.PlainText().Contains("https://chat.example/")).ShouldBe(1);
        an.Inbox.Count(message => message.PlainText().StartsWith("⚠️ Zalo đã dùng 8", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Administrators_are_warned_once_at_each_mark_and_again_next_month()
    {
        var an = new Person(bot, web, "An");
        await an.Says("/start QT");
        foreach (var (used, warnings) in new[] { (2_399, 0), (1, 1), (449, 1), (1, 2), (150, 3) })
        {
            await bot.Store.Run("test", work => work.ChannelState.Add("zalo-bot", "sent:2026-12", used));
            for (var i = 0; i < 2; i++) await bot.Get<PlanWatch>().Tick();
            await bot.RunUntilIdle();
            an.Inbox.Count(message => message.PlainText().StartsWith("⚠️", StringComparison.Ordinal)).ShouldBe(warnings);
        }

        an.Last.PlainText().ShouldContain("Zalo đã dùng 100% số tin của tháng, còn 0 tin");
        await To(32, 9);
        (await an.Says("/hanmuc")).ShouldContain("đã gửi 0/3.000");
    }

    [Fact]
    public async Task An_administrator_sees_how_much_is_used()
    {
        var an = new Person(bot, web, "An");
        await an.Says("/start QT");
        await Join("TNV", 3);
        await To(1, 12);

        var shown = await an.Says("/hanmuc");

        shown.ShouldContain("Zalo: đã gửi 6/3.000 tin (0%), giữ 150 tin");
        shown.ShouldContain("Chat web: không giới hạn");
        (await new Person(bot, zalo, "Lan").Says("/hanmuc")).ShouldContain("dành cho quản trị");
    }

    [Theory]
    [InlineData(1, 8, 0, 0, 0, 150)]           // nothing is known: a twentieth
    [InlineData(1, 7, 0, 0, 2_300, 2_450)]     // the last month tells
    [InlineData(2, 7, 116, 116, 0, 2_702)]     // one day tells: 22 are left
    [InlineData(31, 19, 2_800, 2_700, 0, 150)] // nothing more will come
    public void What_is_kept_follows_the_pace_of_the_work(int day, int hour, long sent, long essential, long before, long reserve) =>
        new MonthlyPlan(new DateTime(2026, 12, day, hour, 0, 0), Quota, sent, essential, before).Reserve.ShouldBe(reserve);

    private async Task<List<Person>> Join(string code, int count)
    {
        var people = Enumerable.Range(1, count).Select(number => new Person(bot, zalo, $"{code} {number}")).ToList();
        await All(count, i => (people[i], $"/start {code}"));
        if (code == "TNV") await All(count, i => (people[i], $"/to to-{(i % 12) + 1}"));
        return people;
    }

    private async Task All(int count, Func<int, (Person Person, string Text)> who)
    {
        await Task.WhenAll(Enumerable.Range(0, count).Select(who).Select(one => bot.Get<IInbox>().Accept(one.Person.Message(one.Text), CancellationToken.None)));
        await bot.RunUntilIdle();
    }

    private Task To(int day, int hour) => bot.Pass(new DateTimeOffset(2026, 12, 1, hour, 0, 0, TimeSpan.FromHours(7)).AddDays(day - 1) - bot.Clock.GetUtcNow());
}
