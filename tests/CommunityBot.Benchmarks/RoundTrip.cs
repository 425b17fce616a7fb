using CommunityBot.Benchmarks.Load;

namespace CommunityBot.Benchmarks;

/// <summary>
/// A log message from the provider's update to the reply that arrives there: 64 volunteers, the server on one core and the bot on the other, each
/// log durable. A small peer on the fastest framework that npm has is measured in the same run.
/// </summary>
internal static class RoundTrip
{
    private const int CalmRate = 30; // messages a second
    private const int WarmUp = 30_000; // messages, until the compilers have finished
    private const double LeastRatio = 2.5;
    private const double MostMilliseconds = 4;
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(10);

    /// <summary>Measures both modes.</summary>
    /// <param name="table">Takes the results.</param>
    /// <param name="withPeer">Whether the peer is measured too.</param>
    public static void Run(Table table, bool withPeer)
    {
        MeasuredProcess.KeepToFirstCore();
        var own = Candidate.CommunityBot();
        var peer = withPeer ? Candidate.Peer() : null;
        foreach (var webhook in new[] { false, true })
        {
            var name = webhook ? "round trip by webhook" : "round trip by polling";
            var ours = Measure(own, webhook);
            var theirs = peer is null ? null : Measure(peer, webhook);
            table.Add(name, "messages/s", ours.AtOnce.PerSecond, theirs?.AtOnce.PerSecond, theirs is null ? null : theirs.AtOnce.PerSecond * LeastRatio, moreIsBetter: true);
            table.Add(name, "CPU µs/message", ours.CpuMicroseconds, theirs?.CpuMicroseconds, theirs is null ? null : theirs.CpuMicroseconds / LeastRatio);
            table.Add($"{name}, {CalmRate}/s", "p50 ms", ours.Calm.Latency(0.5), theirs?.Calm.Latency(0.5), target: null);
            table.Add($"{name}, {CalmRate}/s", "p99 ms", ours.Calm.Latency(0.99), theirs?.Calm.Latency(0.99), MostMilliseconds);
        }
    }

    private static Result Measure(Candidate candidate, bool webhook)
    {
        using var session = new Session(candidate, webhook);
        session.Volunteers.WriteMany(WarmUp);
        var before = session.Bot.Cpu;
        var atOnce = session.Volunteers.WriteAtOnce(Stretch);
        var cpu = session.Bot.Cpu - before;
        var calm = session.Volunteers.WriteEvenly(CalmRate, Stretch);
        return new(atOnce, cpu.TotalMicroseconds / atOnce.Replies, calm);
    }

    private sealed record Result(Measured AtOnce, double CpuMicroseconds, Measured Calm);
}
