namespace CommunityBot.Tests.Fakes;

/// <summary>A clock that moves only when a test says so; timers fire in order on the way.</summary>
internal sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock guard = new();
    private readonly List<FakeTimer> timers = [];
    private readonly Pulse changed = new();
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (guard) return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on and fires what falls due.</summary>
    public void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (NextDue(target) is { } timer) timer.Fire();
        lock (guard) now = target;
    }

    /// <summary>Waits until somebody has begun to wait this long, and then lets that time pass.</summary>
    public async Task AdvanceWhenAwaited(TimeSpan wait)
    {
        await WhenAwaited(wait);
        Advance(wait);
    }

    /// <summary>Waits until somebody has begun to wait this long.</summary>
    public Task WhenAwaited(TimeSpan wait) => changed.Until(() => IsAwaited(wait));

    private bool IsAwaited(TimeSpan wait)
    {
        lock (guard) return timers.Exists(timer => timer.Due - now == wait);
    }

    private FakeTimer? NextDue(DateTimeOffset until)
    {
        lock (guard)
        {
            if (timers.MinBy(timer => timer.Due) is not { } first || first.Due > until) return null;
            now = first.Due > now ? first.Due : now;
            timers.Remove(first);
            if (first.Period > TimeSpan.Zero) Schedule(first, first.Period);
            return first;
        }
    }

    private void Schedule(FakeTimer timer, TimeSpan dueTime)
    {
        timer.Due = now + dueTime;
        timers.Add(timer);
    }

    private sealed class FakeTimer(FakeClock clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.guard)
            {
                clock.timers.Remove(this);
                Period = period;
                if (dueTime >= TimeSpan.Zero) clock.Schedule(this, dueTime);
            }

            clock.changed.Beat();
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
