using CommunityBot.Conversations;
using CommunityBot.Delivery;
using CommunityBot.Features.Operations;
using CommunityBot.Features.Reporting;
using CommunityBot.Features.SilentTeams;
using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;

namespace CommunityBot.Host;

/// <summary>Sends what the outbox holds. It takes over what an earlier run left before any channel starts to receive, and stops after all channels.</summary>
internal sealed class SenderWorker(OutboxSender sender, Intake intake, IStore store, IReplicas replicas) : BackgroundService
{
    /// <summary>Whoever stops the program waits 10 seconds before killing it.</summary>
    public static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(9);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (replicas.IsAlone) await sender.Load();
        await intake.Load(store);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => sender.Run(stoppingToken);
}

/// <summary>Does something again and again, on one replica at a time. While the database takes nothing it says so and goes on.</summary>
/// <param name="beat">How often.</param>
/// <param name="replicas">The programs on the same database.</param>
/// <param name="clock">The time.</param>
/// <param name="log">For what had to wait.</param>
internal abstract partial class RepeatingWorker(TimeSpan beat, IReplicas replicas, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>What is done at each beat, the first one at once.</summary>
    protected abstract Task Work();

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => replicas.WhileHeld(Repeat, stoppingToken);

    private async Task Repeat(CancellationToken ended)
    {
        using var timer = new PeriodicTimer(beat, clock);
        try
        {
            do
            {
                await WorkOrWait();
            }
            while (await timer.WaitForNextTickAsync(ended));
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The program stops, or another does it now.
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
internal sealed class DigestWorker(NudgeClock nudges, DigestClock digests, IReplicas replicas, TimeProvider clock, ILogger<DigestWorker> log)
    : RepeatingWorker(TimeSpan.FromSeconds(30), replicas, clock, log)
{
    /// <inheritdoc/>
    protected override async Task Work()
    {
        await nudges.Tick();
        await digests.Tick();
    }
}

/// <summary>Looks each minute whether a channel's monthly messages run short.</summary>
internal sealed class PlanWorker(PlanWatch plans, IReplicas replicas, TimeProvider clock, ILogger<PlanWorker> log)
    : RepeatingWorker(TimeSpan.FromMinutes(1), replicas, clock, log)
{
    /// <inheritdoc/>
    protected override Task Work() => plans.Tick();
}

/// <summary>Removes once an hour what is no longer needed.</summary>
internal sealed partial class PurgeWorker(IStore store, BotSettings settings, IReplicas replicas, TimeProvider clock, ILogger<PurgeWorker> log)
    : RepeatingWorker(TimeSpan.FromHours(1), replicas, clock, log)
{
    private static readonly TimeSpan KeepWrongCodes = TimeSpan.FromDays(1); // they lock guessing for an hour
    private static readonly TimeSpan KeepExpired = TimeSpan.FromDays(30);   // who comes late learns that the code was right once
    private readonly TimeProvider clock = clock;
    private readonly ILogger log = log;

    /// <inheritdoc/>
    protected override async Task Work()
    {
        var removed = await store.Run("purge", Purge);
        if (removed > 0) LogPurged(log, removed);
    }

    private int Purge(IUnitOfWork work)
    {
        var (now, keep) = (clock.GetUtcNow(), settings.Retention);
        return work.Updates.Forget(now - keep.UpdateIds) + work.Conversations.Forget(now) + work.Outbox.Forget(now - keep.SentMessages)
            + work.Invites.Forget(now - KeepWrongCodes, now - KeepExpired) + work.Audit.Forget(now - keep.Audit);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} rows that were kept long enough.")]
    private static partial void LogPurged(ILogger logger, int count);
}

/// <summary>Looks each hour whether the day has its backup.</summary>
internal sealed partial class BackupWorker(BotSettings settings, IReplicas replicas, TimeProvider clock, ILogger<BackupWorker> log)
    : RepeatingWorker(TimeSpan.FromHours(1), replicas, clock, log)
{
    private readonly TimeProvider clock = clock;
    private readonly ILogger log = log;

    /// <inheritdoc/>
    protected override Task Work() => Task.Run(() =>
    {
        if (!settings.IsOneFile) return; // docs/decisions.md: who else makes them
        var backup = new DailyBackup(settings.ConnectionString, settings.Retention.BackupFolder, settings.Retention.Backups);
        if (backup.Make(clock.GetUtcNow()) is { } name) LogMade(log, name);
    });

    [LoggerMessage(Level = LogLevel.Information, Message = "Backup {Name} was made and checked.")]
    private static partial void LogMade(ILogger logger, string name);
}
