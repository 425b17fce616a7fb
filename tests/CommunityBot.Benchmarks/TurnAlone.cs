using System.Collections.Concurrent;
using System.Diagnostics;
using CommunityBot.Benchmarks.Load;
using CommunityBot.Delivery;
using CommunityBot.Host;
using CommunityBot.Host.Settings;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Benchmarks;

/// <summary>
/// A log message without HTTP: dedupe, member, reading, action, tallies, outbox, commit flushed to the disk, and the record that its reply was sent;
/// on one core, in a database of a thousand actions and in one of ten million.
/// </summary>
internal static class TurnAlone
{
    private const int Few = 1_000;
    private const int WarmUp = 20_000;
    private const int Turns = 40_000;
    private const int PerSecond = 15_000;
    private const double MostGrowth = 1.1;

    /// <summary>Measures both databases.</summary>
    public static async Task Run(Table table, long most)
    {
        MeasuredProcess.KeepToFirstCore();
        var small = await Measure(1, 61, Few);
        table.Add("turn alone", "turns/s", small.PerSecond, target: PerSecond, moreIsBetter: true);
        table.Add("turn alone", "CPU µs/turn", small.CpuMicroseconds, target: 1e6 / PerSecond);
        if (most <= Few) return;
        var large = await Measure(166, 365, most);
        table.Add($"turn alone, {most:N0} actions", "CPU µs/turn", large.CpuMicroseconds, target: small.CpuMicroseconds * MostGrowth);
    }

    private static async Task<(double PerSecond, double CpuMicroseconds)> Measure(int wards, int days, long actions)
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-turns-");
        try
        {
            var file = Path.Combine(folder.FullName, "bot.db");
            ProvinceDatabase.Create(file, wards, days, actions).Dispose();
            await using var bot = await InProcessBot.Start(file);
            await bot.Log(WarmUp);
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await bot.Log(Turns);
            var cpu = Environment.CpuUsage.TotalTime - before;
            return (Turns / Stopwatch.GetElapsedTime(start).TotalSeconds, cpu.TotalMicroseconds / Turns);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The bot's own parts with a channel that accepts everything at once.</summary>
    private sealed class InProcessBot : IChannel, IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly ConcurrentDictionary<string, SemaphoreSlim> replies = new();
        private readonly ServiceProvider services;
        private readonly IInbox inbox;
        private readonly Task sending;
        private int updates;

        private InProcessBot(string file)
        {
            var settings = BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
            [
                new("Database:ConnectionString", $"Data Source={file}"),
                new("Wards:0:Code", "w000"),
                new("Wards:0:Name", "Phường Tải"),
                new("Wards:0:Invites:Volunteer", "LOAD-2026"),
            ]).Build());
            services = new ServiceCollection()
                .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
                .AddBot(settings, KnowledgeSetup.Read(settings))
                .AddSingleton<IChannel>(this)
                .BuildServiceProvider();
            inbox = services.GetRequiredService<IInbox>();
            sending = services.GetRequiredService<OutboxSender>().Run(stop.Token);
            Ready = WardSetup.Apply(services.GetRequiredService<IStore>(), settings, DateTimeOffset.UtcNow);
        }

        public string Name => "load";

        public ChannelLimits Limits { get; } = new(4096, 1024, 100, PictureDelivery.Upload, Files: true, Edits: true);

        private Task Ready { get; }

        public static async Task<InProcessBot> Start(string file)
        {
            var bot = new InProcessBot(file);
            await bot.Ready;
            await Each(async person =>
            {
                await bot.Say(person, "/start LOAD-2026");
                await bot.Say(person, "/to t0");
            });
            return bot;
        }

        public Task Log(int turns) => Each(async person =>
        {
            for (var turn = 0; turn < turns / Volunteers.Count; turn++) await Say(person, Volunteers.Logs[turn % Volunteers.Logs.Count]);
        });

        public Task<SendResult> Send(ChatAddress to, OutgoingMessage message, CancellationToken cancel)
        {
            replies[to.ChatId].Release();
            return Task.FromResult<SendResult>(new SendResult.Sent("1"));
        }

        public async ValueTask DisposeAsync()
        {
            await services.GetRequiredService<OutboxSender>().WhenIdle();
            await stop.CancelAsync();
            await sending;
            await services.DisposeAsync();
            stop.Dispose();
        }

        private static Task Each(Func<string, Task> work) => Task.WhenAll(Enumerable.Range(1, Volunteers.Count).Select(person => Task.Run(() => work($"p{person}"))));

        private async Task Say(string person, string text)
        {
            var reply = replies.GetOrAdd(person, _ => new SemaphoreSlim(0));
            await inbox.Accept(
                new IncomingMessage { UpdateId = $"u{Interlocked.Increment(ref updates)}", Chat = new(Name, person), SenderId = person, SenderName = "Lan", Text = text },
                CancellationToken.None);
            await reply.WaitAsync();
        }
    }
}
