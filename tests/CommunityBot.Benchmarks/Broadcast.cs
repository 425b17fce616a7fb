using System.Diagnostics;
using CommunityBot.Benchmarks.Load;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;

namespace CommunityBot.Benchmarks;

/// <summary>A daily tally to 3,000 leaders: how near to the 30 messages a second that Telegram allows, and whether any second has more.</summary>
internal static class Broadcast
{
    private const int Leaders = 3_000;
    private const double Allowed = 30;
    private const double LeastShare = 0.95;
    private const double Silence = 3; // seconds without a message: the few sent before the first poll are not counted
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Measures with the published bot, which finds the tally due when it starts.</summary>
    public static void Run(Table table)
    {
        MeasuredProcess.KeepToFirstCore();
        var bot = Candidate.CommunityBot();
        using var session = new Session(bot with { Environment = DueNow(bot) }, prepare: Prepare);
        var times = new List<double>();
        session.Server.Sent = (_, _) => times.Add(Stopwatch.GetElapsedTime(0).TotalSeconds);
        session.Server.Until(() => times.Count > 0 && Stopwatch.GetElapsedTime(0).TotalSeconds - times[^1] > Silence, Patience);
        table.Add("broadcast of 3,000 tallies", "messages/s", (times.Count - 1) / (times[^1] - times[0]), target: Allowed * LeastShare, moreIsBetter: true);
        table.Add("broadcast, fullest second", "messages", times.Select((start, first) => times.Skip(first).TakeWhile(time => time < start + 1).Count()).Max(), target: Allowed);
    }

    /// <summary>The tally of the day is due from midnight on.</summary>
    private static Func<LoadServer, bool, string, int, Dictionary<string, string>> DueNow(Candidate bot) => (server, webhook, folder, port) =>
        new(bot.Environment(server, webhook, folder, port)) { ["Wards__0__DigestTime"] = "00:00" };

    private static void Prepare(string folder)
    {
        using var store = new SqliteStore($"Data Source={Path.Combine(folder, "bot.db")}");
        store.Run("leaders", work =>
        {
            for (var number = 0; number < Leaders; number++)
            {
                var leader = new Member { Id = NewId.Next(DateTimeOffset.UtcNow), Ward = "load", Role = Role.Leader, Name = "Lan" };
                work.Members.Add(leader, "telegram", $"{800_000 + number}");
            }

            return true;
        }).Wait();
    }
}
