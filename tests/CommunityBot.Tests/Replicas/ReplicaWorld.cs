using System.Net;
using System.Net.Sockets;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Tests.Crashes;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Stories;
using Npgsql;

namespace CommunityBot.Tests.Replicas;

/// <summary>Two replicas of the program as processes of their own, one PostgreSQL database, one strict Telegram.</summary>
internal sealed class ReplicaWorld : IAsyncDisposable
{
    public const string Secret = "bi-mat";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly RunningClock time;
    private readonly List<BotProcess> programs = [];

    private ReplicaWorld(FakeClock clock, FakeBotApi telegram)
    {
        time = new(clock, hurry: 1);
        Telegram = telegram;
    }

    public FakeBotApi Telegram { get; }

    /// <summary>Connection string of the database.</summary>
    public string Database { get; } = PrivatePostgres.NewDatabase();

    /// <summary>Where the replicas listen.</summary>
    public IReadOnlyList<Uri> Addresses { get; } = [.. FreePorts(2).Select(port => new Uri($"http://127.0.0.1:{port}"))];

    /// <summary>The running replicas, in the order of <see cref="Addresses"/>.</summary>
    public IReadOnlyList<BotProcess> Programs => programs;

    /// <summary>Prepares it; no replica runs yet.</summary>
    public static async Task<ReplicaWorld> Prepare()
    {
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        return new(clock, await FakeBotApi.Start(clock));
    }

    /// <summary>Starts the replicas and waits until they listen. Without a webhook they poll.</summary>
    public async Task Start(Uri? webhook = null, params (string Key, string Value)[] more)
    {
        foreach (var address in Addresses)
        {
            programs.Add(BotProcess.Start(
            [
                .. WardYear.Settings,
                new("Urls", address.ToString()),
                new("Database:Provider", "PostgreSql"),
                new("Database:ConnectionString", Database),
                new("Channels:Telegram:Token", FakeBotApi.Token),
                new("Channels:Telegram:ApiBaseUrl", Telegram.BaseUrl.ToString()),
                new("Channels:Telegram:Mode", webhook is null ? "Polling" : "Webhook"),
                new("Channels:Telegram:WebhookUrl", webhook?.ToString()),
                new("Channels:Telegram:WebhookSecret", Secret),
                .. more.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
            ]));
        }

        await Task.WhenAll(programs.Select(program => program.WhenWritten("Now listening")));
    }

    /// <summary>The replica that took the lease first.</summary>
    public async Task<BotProcess> Holder() => await await Task.WhenAny(programs.Select(async program =>
    {
        await program.WhenWritten("holds the lease");
        return program;
    }));

    /// <summary>Waits until something is true of Telegram; longer than for a part of this process, because whole programs start on a busy machine.</summary>
    /// <exception cref="TimeoutException">It never was; says what the replicas wrote.</exception>
    public async Task Until(Func<bool> condition)
    {
        try
        {
            await Telegram.Pulse.Until(condition, Patience);
        }
        catch (TimeoutException never)
        {
            throw new TimeoutException(string.Join("\n\n", programs.Select(program => program.Output)), never);
        }
    }

    /// <summary>A volunteer who joined.</summary>
    public async Task<FakeBotApiPerson> Volunteer(string name)
    {
        var person = Telegram.Person(name);
        person.Says("/start TNV");
        await Until(() => person.Chat.FromBot.Count == CrashWorld.Greetings);
        person.Taps("Tổ 7");
        await Until(() => person.Chat.FromBot.Any(message => message.IsEdited));
        return person;
    }

    /// <summary>Opens the database beside the replicas.</summary>
    public PostgresStore Open() => new(Database);

    /// <summary>Runs SQL on a connection of its own.</summary>
    public async Task<NpgsqlConnection> Execute(string sql)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Database) { Pooling = false, CommandTimeout = (int)Patience.TotalSeconds }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Stands in line for the lease before the replica that has none, so that a test can look in peace once the holder is dead. Completes with what holds it.</summary>
    public Task<NpgsqlConnection> StandInLine() => Execute("SELECT pg_advisory_lock(hashtextextended('communitybot lease', 0))");

    /// <summary>Completes when the test is next.</summary>
    public async Task WhenNext()
    {
        await using var connection = new NpgsqlConnection(Database);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory' AND query LIKE '%communitybot lease%'", connection);
        while (await count.ExecuteScalarAsync() is 0L) await Task.Yield();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in programs) program.Dispose();
        await time.DisposeAsync();
        await Telegram.DisposeAsync();
    }

    private static List<int> FreePorts(int count)
    {
        var sockets = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        sockets.ForEach(socket => socket.Start());
        var ports = sockets.ConvertAll(socket => ((IPEndPoint)socket.LocalEndpoint).Port);
        sockets.ForEach(socket => socket.Dispose());
        return ports;
    }
}
