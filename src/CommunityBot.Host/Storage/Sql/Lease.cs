using System.Diagnostics;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>What this program knows of the lease, and the work that goes on while it is held.</summary>
/// <param name="trust">How long after its last confirmation it is counted on, in real time: less than the server takes to give it to another.</param>
internal sealed class Lease(TimeSpan trust)
{
    private TaskCompletionSource<CancellationToken> taken = NewSignal();
    private CancellationTokenSource? term;
    private long confirmed;

    /// <summary>Whether it was taken and not yet given up.</summary>
    public bool IsTaken => Volatile.Read(ref term) is not null;

    /// <summary>Whether it can be counted on at this moment, also right after the program was stopped for a while.</summary>
    public bool IsHeld => IsTaken && Stopwatch.GetElapsedTime(Volatile.Read(ref confirmed)) < trust;

    /// <summary>The server says that it is held.</summary>
    /// <param name="asked">When the server was asked, by <see cref="Stopwatch.GetTimestamp"/>.</param>
    public void Confirm(long asked)
    {
        Volatile.Write(ref confirmed, asked);
        if (IsTaken) return;
        Volatile.Write(ref term, new CancellationTokenSource());
        taken.SetResult(term!.Token);
    }

    /// <summary>It is another's, or may be.</summary>
    public void GiveUp()
    {
        if (Interlocked.Exchange(ref term, null) is not { } ended) return;
        Volatile.Write(ref taken, NewSignal());
        _ = ended.CancelAsync();
    }

    /// <summary>Runs work in each term, until it ends by itself or the program stops.</summary>
    public async Task While(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (true)
        {
            var lost = await Volatile.Read(ref taken).Task.WaitAsync(stop);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(lost, stop);
            try
            {
                await work(ended.Token);
            }
            catch (OperationCanceledException) when (lost.IsCancellationRequested && !stop.IsCancellationRequested)
            {
                // The work goes on with the next term.
            }

            if (stop.IsCancellationRequested || !lost.IsCancellationRequested) return;
        }
    }

    private static TaskCompletionSource<CancellationToken> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
