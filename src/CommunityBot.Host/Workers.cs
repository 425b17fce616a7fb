using CommunityBot.Delivery;
using CommunityBot.Features.Reporting;
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

/// <summary>Looks twice a minute which daily tallies are due.</summary>
internal sealed partial class DigestWorker(DigestClock digests, TimeProvider clock, ILogger<DigestWorker> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        do
        {
            try
            {
                await digests.Tick();
            }
            catch (StoreUnavailableException problem)
            {
                LogProblem(log, problem.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The daily tallies must wait: {Problem}")]
    private static partial void LogProblem(ILogger logger, string problem);
}

/// <summary>Removes once an hour what is no longer needed.</summary>
internal sealed partial class PurgeWorker(IStore store, TimeProvider clock, ILogger<PurgeWorker> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepUpdates = TimeSpan.FromDays(7); // providers repeat an update for a day at most
    private static readonly TimeSpan KeepSent = TimeSpan.FromDays(30);   // the web chat reads its messages from the outbox

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await store.Run("purge", Purge);
            }
            catch (StoreUnavailableException problem)
            {
                LogProblem(log, problem.Message);
            }
        }
    }

    private int Purge(IUnitOfWork work)
    {
        var now = clock.GetUtcNow();
        return work.Updates.Forget(now - KeepUpdates) + work.Conversations.Forget(now) + work.Outbox.Forget(now - KeepSent);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Old rows could not be removed: {Problem}")]
    private static partial void LogProblem(ILogger logger, string problem);
}
