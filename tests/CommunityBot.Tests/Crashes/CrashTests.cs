using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace CommunityBot.Tests.Crashes;

/// <summary>With updates asked for.</summary>
public sealed class PollingCrashTests(ITestOutputHelper output) : CrashTests(output, webhook: false);

/// <summary>With updates posted to the program.</summary>
public sealed class WebhookCrashTests(ITestOutputHelper output) : CrashTests(output, webhook: true);

/// <summary>
/// The program is killed at random moments under load. COMMUNITYBOT_KILLS sets how often (60, half of them in each mode),
/// COMMUNITYBOT_SEED repeats a run's random choices.
/// </summary>
public abstract class CrashTests(ITestOutputHelper output, bool webhook)
{
    private const int MostCalls = 80;       // Telegram is called so often at most before the kill, so that a slow machine gets as far as a fast one
    private const int LongestPause = 50;    // milliseconds between two messages
    private const int MostUnanswered = 150; // while the program is dead nobody goes on for ever; hundreds from one person would be a flood
    private const int StartUpInMany = 5;    // one kill in five comes at any moment of the program's first second
    private static readonly int Kills = Number("COMMUNITYBOT_KILLS", 60) / 2;
    private readonly int seed = Number("COMMUNITYBOT_SEED", Random.Shared.Next());

    [Fact]
    public async Task Killed_at_random_moments_it_loses_nothing_stores_nothing_twice_and_answers_everything()
    {
        var clock = Stopwatch.StartNew();
        await using var world = await CrashWorld.Begin(webhook);
        var ledger = new CrashLedger(world);
        await StartOnce(world);

        var said = 0;
        using (var stop = new CancellationTokenSource())
        {
            var load = Task.Run(() => Talk(world, ledger, stop.Token));
            var random = new Random(seed);
            for (var kill = 0; kill < Kills; kill++) await StartAndKill(world, ledger, random);
            await stop.CancelAsync();
            said = await load;
        }

        using var program = world.StartProgram();
        await world.Until(() => world.Telegram.Updates.Count == 0 && ledger.ReplyCount >= said && ledger.Replies().Count == said);
        (await program.Terminate()).Code.ShouldBe(0);
        await ledger.AfterKill();

        ledger.Stored().ShouldBe(Enumerable.Range(1, said));
        ledger.CheckDuplicates();
        ledger.CheckOrder();
        world.Telegram.Defects.ShouldBeEmpty();
        output.WriteLine($"seed {seed}: {Kills} kills, {said} messages, each stored once and answered; {ledger.InDoubt} replies were accepted but not yet recorded at a kill, {ledger.Duplicates} arrived once more; {clock.Elapsed.TotalSeconds:0} s");
    }

    private static async Task StartOnce(CrashWorld world)
    {
        using var first = world.StartProgram();
        await world.Until(() => first.HasExited || world.Telegram.Updates.IsPolled || world.Telegram.Updates.Webhook is not null);
        first.HasExited.ShouldBeFalse(first.Output);
        await world.Join();
        (await first.Terminate()).Code.ShouldBe(0);
    }

    private static async Task StartAndKill(CrashWorld world, CrashLedger ledger, Random random)
    {
        using var program = world.StartProgram();
        var calls = world.Telegram.CallCount + random.Next(MostCalls);
        if (random.Next(StartUpInMany) == 0)
        {
            await Task.Delay(random.Next(1_000));
        }
        else
        {
            await world.Until(() => program.HasExited || world.Telegram.CallCount >= calls);
            await Task.Delay(random.Next(10));
        }

        await program.Kill();
        await ledger.AfterKill();
    }

    /// <summary>Volunteers write, each message with a number of its own. Returns how many they wrote.</summary>
    private async Task<int> Talk(CrashWorld world, CrashLedger ledger, CancellationToken stop)
    {
        var random = new Random(seed);
        var said = 0;
        while (!stop.IsCancellationRequested)
        {
            if (said - ledger.ReplyCount < MostUnanswered) world.People[random.Next(world.People.Count)].Says($"vneid {++said}");
            await Task.Delay(random.Next(LongestPause), CancellationToken.None);
        }

        return said;
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
