using System.Net;
using System.Net.Sockets;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Stories;

namespace CommunityBot.Tests.Crashes;

/// <summary>A strict Telegram, volunteers who write to it, and the database file of the program that is started again and again.</summary>
internal sealed class CrashWorld : IAsyncDisposable
{
    /// <summary>How many messages welcome a volunteer.</summary>
    public const int Greetings = 3;

    private const int Volunteers = 12;

    /// <summary>Telegram's waits (repeated webhook calls, long polls) pass this much faster.</summary>
    private const int Hurry = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly RunningClock time;
    private readonly List<(string, string?)> settings;

    private CrashWorld(FakeClock clock, FakeBotApi telegram, bool webhook)
    {
        time = new(clock, Hurry);
        Telegram = telegram;
        People = [.. Enumerable.Range(1, Volunteers).Select(number => telegram.Person($"TNV {number}"))];
        var address = $"http://127.0.0.1:{FreePort()}";
        settings =
        [
            .. WardYear.Settings.Select(setting => (setting.Key, setting.Value)),
            ("Urls", address),
            ("Database:ConnectionString", $"Data Source={File}"),
            ("Channels:Telegram:Token", FakeBotApi.Token),
            ("Channels:Telegram:ApiBaseUrl", telegram.BaseUrl.ToString()),
        ];
        if (webhook) settings.AddRange([("Channels:Telegram:Mode", "Webhook"), ("Channels:Telegram:WebhookUrl", address), ("Channels:Telegram:WebhookSecret", "bi-mat")]);
    }

    public FakeBotApi Telegram { get; }

    public IReadOnlyList<FakeBotApiPerson> People { get; }

    /// <summary>The program's database.</summary>
    public string File { get; } = TempFile.New("crash.db");

    public static async Task<CrashWorld> Begin(bool webhook)
    {
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        return new(clock, await FakeBotApi.Start(clock), webhook);
    }

    public BotProcess StartProgram() => BotProcess.Start(settings.Select(setting => KeyValuePair.Create(setting.Item1, setting.Item2)));

    /// <summary>Waits until something is true of Telegram; longer than for a part of this process, because a whole program starts on a busy machine.</summary>
    public Task Until(Func<bool> condition) => Telegram.Pulse.Until(condition, Patience);

    /// <summary>Everyone becomes a volunteer.</summary>
    public async Task Join()
    {
        foreach (var person in People) person.Says("/start TNV");
        await Until(() => People.All(person => person.Chat.FromBot.Count == Greetings));
        foreach (var person in People) person.Taps("Tổ 7");
        await Until(() => Telegram.UnansweredTaps.Count == 0 && Telegram.Updates.Count == 0);
    }

    public async ValueTask DisposeAsync()
    {
        await time.DisposeAsync();
        await Telegram.DisposeAsync();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
