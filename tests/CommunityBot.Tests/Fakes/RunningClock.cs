namespace CommunityBot.Tests.Fakes;

/// <summary>Lets a fake clock run beside real programs and connections, faster than real time.</summary>
internal sealed class RunningClock : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    /// <param name="clock">The clock.</param>
    /// <param name="hurry">How much faster than real time.</param>
    public RunningClock(FakeClock clock, int hurry) => running = Run(clock, Tick * hurry);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private async Task Run(FakeClock clock, TimeSpan step)
    {
        using var timer = new PeriodicTimer(Tick);
        while (!stop.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            clock.Advance(step);
        }
    }
}
