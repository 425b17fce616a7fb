namespace CommunityBot.Tests.Fakes;

/// <summary>Lets a test wait until something is true, without sleeping: it looks again at each beat.</summary>
internal sealed class Pulse
{
    /// <summary>Far longer than anything takes; only a defect waits this long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private TaskCompletionSource next = NewBeat();

    /// <summary>Something changed.</summary>
    public void Beat() => Interlocked.Exchange(ref next, NewBeat()).SetResult();

    /// <summary>Waits until the condition holds.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public Task Until(Func<bool> condition) => Until(condition, Patience, CancellationToken.None);

    /// <summary>Waits until the condition holds, however long it takes.</summary>
    /// <exception cref="OperationCanceledException">The wait was given up.</exception>
    public Task Forever(Func<bool> condition, CancellationToken cancel) => Until(condition, Timeout.InfiniteTimeSpan, cancel);

    /// <summary>Waits until the condition holds; the patience starts anew at each beat.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public Task Until(Func<bool> condition, TimeSpan patience) => Until(condition, patience, CancellationToken.None);

    private async Task Until(Func<bool> condition, TimeSpan patience, CancellationToken cancel)
    {
        while (Volatile.Read(ref next) is var beat && !condition()) await beat.Task.WaitAsync(patience, cancel);
    }

    private static TaskCompletionSource NewBeat() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
