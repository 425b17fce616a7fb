using CommunityBot.Delivery;
using CommunityBot.Features.Reporting;
using CommunityBot.Features.SilentTeams;
using CommunityBot.Storage;

namespace CommunityBot.Host;

/// <summary>Sends what the outbox holds. It takes over what an earlier run left before any channel starts to receive.</summary>
internal sealed class SenderWorker(OutboxSender sender) : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await sender.Load();
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => sender.Run(stoppingToken);
}

/// <summary>Does something again and again. While the database takes nothing it says so and goes on.</summary>
/// <param name="beat">How often.</param>
/// <param name="clock">The time.</param>
/// <param name="log">For what had to wait.</param>
internal abstract partial class RepeatingWorker(TimeSpan beat, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>What is done at each beat, the first one at once.</summary>
    protected abstract Task Work();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(beat, clock);
        try
        {
            do
            {
                await WorkOrWait();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private async Task WorkOrWait()
    {
        try
        {
            await Work();
        }
        catch (StoreUnavailableException problem)
        {
            LogProblem(log, GetType().Name, problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Worker} must wait: {Problem}")]
    private static partial void LogProblem(ILogger logger, string worker, string problem);
}

/// <summary>Looks twice a minute which reminders and daily tallies are due.</summary>
internal sealed class DigestWorker(NudgeClock nudges, DigestClock digests, TimeProvider clock, ILogger<DigestWorker> log)
    : RepeatingWorker(TimeSpan.FromSeconds(30), clock, log)
{
    /// <inheritdoc/>
    protected override async Task Work()
    {
        await nudges.Tick();
        await digests.Tick();
    }
}

/// <summary>Removes once an hour what is no longer needed.</summary>
internal sealed class PurgeWorker(IStore store, TimeProvider clock, ILogger<PurgeWorker> log)
    : RepeatingWorker(TimeSpan.FromHours(1), clock, log)
{
    private static readonly TimeSpan KeepUpdates = TimeSpan.FromDays(7); // providers repeat an update for a day at most
    private static readonly TimeSpan KeepSent = TimeSpan.FromDays(30);   // the web chat reads its messages from the outbox
    private readonly TimeProvider clock = clock;

    /// <inheritdoc/>
    protected override Task Work() => store.Run("purge", Purge);

    private int Purge(IUnitOfWork work)
    {
        var now = clock.GetUtcNow();
        return work.Updates.Forget(now - KeepUpdates) + work.Conversations.Forget(now) + work.Outbox.Forget(now - KeepSent);
    }
}
