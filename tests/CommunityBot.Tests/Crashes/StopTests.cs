using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Crashes;

/// <summary>SIGTERM to the real program.</summary>
public class StopTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_sends_what_is_under_way_takes_nothing_more_and_ends_within_ten_seconds(bool webhook)
    {
        await using var world = await CrashWorld.Begin(webhook);
        var ledger = new CrashLedger(world);
        using var program = world.StartProgram();
        await world.Join();
        world.Telegram.Faults.SendTakes = TimeSpan.FromSeconds(1.5);
        for (var number = 1; number <= world.People.Count; number++) world.People[number - 1].Says($"vneid {number}");
        await world.Until(() => world.Telegram.Updates.Count == 0);

        var (code, took) = await program.Terminate();
        foreach (var person in world.People) person.Says("/homnay");

        code.ShouldBe(0);
        took.ShouldBeLessThan(Limit);
        ledger.Replies().ShouldBe(Enumerable.Range(1, world.People.Count).ToDictionary(number => number, _ => 1), ignoreOrder: true);
        (await ledger.Waiting()).ShouldBeEmpty();
        world.Telegram.Updates.Count.ShouldBe(world.People.Count);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_does_not_hold_it_up_and_the_next_start_sends()
    {
        await using var world = await CrashWorld.Begin(webhook: false);
        var ledger = new CrashLedger(world);
        using (var program = world.StartProgram())
        {
            await world.Join();
            world.Telegram.Faults.Next("sendMessage", FakeBotApiFault.Hang, times: 100);
            world.People[0].Says("vneid 1");
            await world.Until(() => world.Telegram.Updates.Count == 0);

            var (code, took) = await program.Terminate();

            code.ShouldBe(0);
            took.ShouldBeLessThan(Limit);
            (await ledger.Waiting()).ShouldHaveSingleItem();
        }

        world.Telegram.Faults.Clear();
        using var next = world.StartProgram();
        await world.Until(() => ledger.Replies().Count == 1);
    }
}
