using System.Diagnostics;

namespace CommunityBot.Benchmarks;

/// <summary>How long something takes, call by call.</summary>
internal static class Percentiles
{
    /// <summary>Times each input several times after a warm-up and prints median, p99 and maximum in milliseconds.</summary>
    public static void Print<T>(string name, IReadOnlyList<T> inputs, int rounds, Action<T> work)
    {
        foreach (var input in inputs) work(input);
        var times = new List<double>(inputs.Count * rounds);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var input in inputs)
            {
                var start = Stopwatch.GetTimestamp();
                work(input);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine($"{name,-34} {times.Count,8} calls  median {At(0.5),7:F3} ms  p99 {At(0.99),7:F3} ms  max {times[^1],7:F3} ms");

        double At(double share) => times[(int)(share * (times.Count - 1))];
    }
}
