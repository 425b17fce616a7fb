using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Delivery;

/// <summary>Sends what waits for one channel, several chats at once.</summary>
/// <param name="channel">The channel.</param>
/// <param name="record">Stores what became of each attempt.</param>
/// <param name="clock">The time.</param>
internal sealed class ChannelPump(IChannel channel, DeliveryRecord record, TimeProvider clock)
{
    private const int AtOnce = 16;
    private readonly Lock gate = new();
    private readonly HashSet<long> known = [];
    private readonly ChannelQueue queue = new(channel.Limits.BulkPerSecond);
    private TaskCompletionSource wake = NewSignal();
    private TaskCompletionSource? idle;
    private int underWay;

    /// <summary>How many messages wait or are under way.</summary>
    public int Backlog
    {
        get
        {
            lock (gate) return queue.Count;
        }
    }

    /// <summary>Adds a message; one that is here already is not added again.</summary>
    public void Add(OutboxRow row)
    {
        lock (gate)
        {
            if (!known.Add(row.Id)) return;
            queue.Add(row);
            wake.TrySetResult();
        }
    }

    /// <summary>Sends until cancelled; the attempts under way are then ended and awaited.</summary>
    public async Task Run(CancellationToken cancel)
    {
        var sending = new HashSet<Task>();
        while (!cancel.IsCancellationRequested)
        {
            var (signal, due) = TakeAll(row => sending.Add(Send(row, cancel)));
            await Wait(signal, due, cancel);
            sending.RemoveWhere(task => task.IsCompleted);
        }

        await Task.WhenAll(sending);
    }

    /// <summary>Completes when nothing can be sent now.</summary>
    public Task WhenIdle()
    {
        lock (gate)
        {
            if (IsIdle()) return Task.CompletedTask;
            idle ??= NewSignal();
            return idle.Task;
        }
    }

    private (Task Signal, DateTimeOffset? Due) TakeAll(Action<OutboxRow> send)
    {
        lock (gate)
        {
            wake = NewSignal();
            var now = clock.GetUtcNow();
            while (underWay < AtOnce && queue.TryTake(now) is { } row)
            {
                underWay++;
                send(row);
            }

            SignalIdle();
            return (wake.Task, underWay < AtOnce ? queue.NextDue(now) : null);
        }
    }

    private async Task Wait(Task signal, DateTimeOffset? due, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var delay = due - clock.GetUtcNow() ?? Timeout.InfiniteTimeSpan;
        if (due is not null && delay < TimeSpan.Zero) delay = TimeSpan.Zero;
        await Task.WhenAny(signal, Task.Delay(delay, clock, over.Token));
        await over.CancelAsync();
    }

    private async Task Send(OutboxRow row, CancellationToken cancel)
    {
        await Task.Yield(); // the caller holds the gate
        var outcome = new DeliveryOutcome(row, IsWaiting: true);
        try
        {
            outcome = await record.Keep(row, await Attempt(row, cancel), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The row still waits in the table; the next start of the program sends it.
        }
        finally
        {
            Settle(outcome);
        }
    }

    private async Task<SendResult> Attempt(OutboxRow row, CancellationToken cancel)
    {
        try
        {
            return await channel.Send(row.Chat, row.Message with { RowId = row.Id }, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new SendResult.RetryLater("fault in the channel: " + fault.GetType().Name);
        }
    }

    private void Settle(DeliveryOutcome outcome)
    {
        lock (gate)
        {
            underWay--;
            if (outcome.PauseUntil is { } until) queue.Pause(until);
            if (outcome.IsWaiting) queue.PutBack(outcome.Row);
            else queue.Finish(outcome.Row);
            if (!outcome.IsWaiting) known.Remove(outcome.Row.Id);
            wake.TrySetResult();
        }

        if (outcome.Moved is { } moved) Add(moved);
    }

    private bool IsIdle()
    {
        var now = clock.GetUtcNow();
        return underWay == 0 && !(queue.NextDue(now) <= now);
    }

    private void SignalIdle()
    {
        if (idle is null || !IsIdle()) return;
        idle.TrySetResult();
        idle = null;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
