using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Delivery;

/// <summary>Sends what waits for one channel, several chats at once.</summary>
/// <param name="channel">The channel.</param>
/// <param name="record">Stores what became of each attempt.</param>
/// <param name="maySend">Whether this program may send now.</param>
/// <param name="clock">The time.</param>
internal sealed class ChannelPump(IChannel channel, DeliveryRecord record, Func<bool> maySend, TimeProvider clock)
{
    private const int AtOnce = 64;
    private const int KeptForUrgent = 16;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private readonly HashSet<long> known = [];
    private HashSet<long>? settled; // while the table is read: it may still show them as waiting
    private readonly ChannelQueue queue = new(channel.Limits);
    private TaskCompletionSource wake = NewSignal();
    private TaskCompletionSource? idle;
    private int underWay;

    private bool UrgentOnly => underWay >= AtOnce - KeptForUrgent;

    /// <summary>How many messages of a lane wait or are under way.</summary>
    public int Count(Lane lane) => queue.Count(lane);

    /// <summary>How many replies the chat waits for only because they come faster than they can be sent.</summary>
    public int Behind(string chatId)
    {
        lock (gate) return queue.Behind(chatId, clock.GetUtcNow());
    }

    /// <summary>The table is going to be read, perhaps while messages are sent.</summary>
    public void BeginReading()
    {
        lock (gate) settled = [];
    }

    /// <summary>What was read is added.</summary>
    public void EndReading()
    {
        lock (gate) settled = null;
    }

    /// <summary>Adds a message; one that is here already, or was sent while the table was read, is not added again.</summary>
    public void Add(OutboxRow row)
    {
        lock (gate)
        {
            if (settled?.Contains(row.Id) == true || !known.Add(row.Id)) return;
            queue.Add(row);
            wake.TrySetResult();
        }
    }

    /// <summary>
    /// Sends until the program stops; what can be sent within a second of that then has a few seconds to leave. Where the lease is lost nothing more
    /// is sent, and what is under way is recorded.
    /// </summary>
    /// <param name="stop">The program stops.</param>
    /// <param name="ended">The program stops or the lease is lost.</param>
    public async Task Run(CancellationToken stop, CancellationToken ended)
    {
        using var abort = new CancellationTokenSource();
        await using var stopping = stop.Register(() => abort.CancelAfter(Grace)); // in real time: what stops the program does not know another
        var sending = new HashSet<Task>();
        while (!ended.IsCancellationRequested)
        {
            var (signal, due) = TakeAll(row => sending.Add(Send(row, abort.Token)));
            await Wait(signal, due, ended);
            sending.RemoveWhere(task => task.IsCompleted);
        }

        while (stop.IsCancellationRequested && !abort.IsCancellationRequested)
        {
            var (signal, due) = TakeAll(row => sending.Add(Send(row, abort.Token)));
            if (sending.Count == 0 && !(due - clock.GetUtcNow() < Soon)) break;
            await Wait(signal, due, abort.Token);
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
            wake.TrySetResult();
            return idle.Task;
        }
    }

    private (Task Signal, DateTimeOffset? Due) TakeAll(Action<OutboxRow> send)
    {
        lock (gate)
        {
            wake = NewSignal();
            var now = clock.GetUtcNow();
            if (!maySend()) return (wake.Task, now + Soon);
            while (underWay < AtOnce && queue.TryTake(now, UrgentOnly) is { } row)
            {
                underWay++;
                send(row);
            }

            SignalIdle();
            return (wake.Task, underWay < AtOnce ? queue.NextDue(now, UrgentOnly) : null);
        }
    }

    private async Task Wait(Task signal, DateTimeOffset? due, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        // Whole milliseconds, because Task.Delay rounds down and would wake too early again and again.
        var delay = due is { } moment ? Math.Max(0, Math.Ceiling((moment - clock.GetUtcNow()).TotalMilliseconds)) : Timeout.Infinite;
        await Task.WhenAny(signal, Task.Delay(TimeSpan.FromMilliseconds(delay), clock, over.Token));
        await over.CancelAsync();
    }

    private async Task Send(OutboxRow row, CancellationToken cancel)
    {
        await Task.Yield(); // the caller holds the gate
        var began = clock.GetUtcNow();
        try
        {
            Settle(await record.Keep(row, await Attempt(row, cancel), cancel), began);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The row still waits in the table; the next start of the program sends it.
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
            return new SendResult.Unavailable("fault in the channel: " + fault.GetType().Name);
        }
    }

    private void Settle(DeliveryOutcome outcome, DateTimeOffset began)
    {
        lock (gate)
        {
            underWay--;
            queue.Settle(outcome, began, clock.GetUtcNow());
            if (outcome.RetryAt is null) Forget(outcome);
            wake.TrySetResult();
        }

        if (outcome.Moved is { } moved) Add(moved);
    }

    private void Forget(DeliveryOutcome outcome)
    {
        known.Remove(outcome.Row.Id);
        if (outcome.Moved is null) settled?.Add(outcome.Row.Id);
    }

    private bool IsIdle()
    {
        var now = clock.GetUtcNow();
        return underWay == 0 && !(queue.NextDue(now, UrgentOnly) <= now);
    }

    private void SignalIdle()
    {
        if (idle is null || !IsIdle()) return;
        idle.TrySetResult();
        idle = null;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
