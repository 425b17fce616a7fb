using CommunityBot.Benchmarks.Load;

namespace CommunityBot.Benchmarks;

/// <summary>How soon the published bot asks for its first updates, and what memory it holds: idle, after a hundred thousand messages, and after as many again.</summary>
internal static class StartAndMemory
{
    private const int Starts = 5;
    private const int Messages = 100_000;
    private const double MostSeconds = 0.6;
    private const double MostIdle = 90;
    private const double MostAfter = 160;
    private const double MostGrowth = 1.1;

    /// <summary>Measures.</summary>
    public static void Run(Table table)
    {
        MeasuredProcess.KeepToFirstCore();
        var bot = Candidate.CommunityBot();
        var starts = Enumerable.Range(0, Starts).Select(_ => Start(bot)).ToList();
        table.Add("start to first poll", "s (median)", Median(starts.Select(start => start.Seconds)), target: MostSeconds);
        table.Add("start to first poll", "CPU s (median)", Median(starts.Select(start => start.CpuSeconds)));

        using var session = new Session(bot);
        table.Add("memory, idle", "MB", session.Bot.Megabytes, target: MostIdle);
        session.Volunteers.WriteMany(Messages);
        var after = session.Bot.Megabytes;
        table.Add($"memory, {Messages:N0} messages", "MB", after, target: MostAfter);
        session.Volunteers.WriteMany(Messages);
        table.Add($"memory, {2 * Messages:N0} messages", "MB", session.Bot.Megabytes, target: after * MostGrowth);
    }

    private static (double Seconds, double CpuSeconds) Start(Candidate bot)
    {
        using var session = new Session(bot, prepare: _ => { });
        return ((session.Ready - session.Started).TotalSeconds, session.Bot.Cpu.TotalSeconds);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Starts / 2);
}
