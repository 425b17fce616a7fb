using CommunityBot.Delivery;
using CommunityBot.Features.Membership;
using CommunityBot.Features.Reporting;
using CommunityBot.Features.SilentTeams;
using CommunityBot.Host;
using CommunityBot.Host.Settings;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Stories;

/// <summary>The whole bot on a real database file, with a channel that records and a clock that a story moves.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ServiceProvider services;
    private readonly Task sending;
    private readonly string run = Guid.NewGuid().ToString("n");
    private int updates;

    private Bot(ServiceProvider services)
    {
        this.services = services;
        sending = Get<OutboxSender>().Run(stop.Token);
    }

    /// <summary>Tuesday 24 November 2026, 9 in the morning in Vietnam.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    public FakeClock Clock => (FakeClock)Get<TimeProvider>();

    public RecordingChannel Channel => Get<IEnumerable<IChannel>>().OfType<RecordingChannel>().First();

    public IStore Store => Get<IStore>();

    /// <summary>The code for the first administrator.</summary>
    public string? AdminCode { get; private set; }

    /// <summary>Starts a bot on a database file with the sample ward, unless settings say otherwise.</summary>
    public static async Task<Bot> Start(
        string? file = null, IReadOnlyDictionary<string, string?>? settings = null, DateTimeOffset? now = null, params IReadOnlyList<IChannel> channels)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Database:ConnectionString", $"Data Source={file ?? TempFile.New("story.db")}")])
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        var read = BotSettings.Read(configuration);
        var collection = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.None)).AddBot(read, Knowledge.BuiltIn(read));
        collection.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeClock(now ?? Morning)));
        foreach (var channel in channels.Count > 0 ? channels : [new RecordingChannel("web", RecordingChannel.Web)]) collection.AddSingleton(channel);
        var bot = new Bot(collection.BuildServiceProvider());
        bot.AdminCode = await WardSetup.Apply(bot.Store, read, bot.Clock.GetUtcNow());
        await bot.Get<OutboxSender>().Load();
        return bot;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A person who writes to the bot through the first channel.</summary>
    public Person Person(string name) => new(this, Channel, name);

    /// <summary>A volunteer of the sample ward's first team, or the team named.</summary>
    public async Task<Person> Volunteer(string name, string team = "to-1")
    {
        var person = Person(name);
        await person.Says("/start TINHNGUYEN");
        await person.Says("/to " + team);
        return person;
    }

    /// <summary>A leader of the sample ward.</summary>
    public async Task<Person> Leader(string name)
    {
        var person = Person(name);
        await person.Says("/start LANHDAO");
        return person;
    }

    /// <summary>An administrator of the sample ward.</summary>
    public async Task<Person> Admin(string name)
    {
        var person = Person(name);
        await person.Says("/start " + AdminCode);
        return person;
    }

    /// <summary>Hands in a message and waits until all that it caused is sent.</summary>
    public async Task Accept(IncomingMessage message)
    {
        await Get<IInbox>().Accept(message, CancellationToken.None);
        await RunUntilIdle();
    }

    /// <summary>A new update id, also in a database that an earlier run left.</summary>
    public string NextUpdate() => $"{run}-{Interlocked.Increment(ref updates)}";

    /// <summary>Waits until nothing can be sent now.</summary>
    public Task RunUntilIdle() => Get<OutboxSender>().WhenIdle();

    /// <summary>Lets time pass and writes and sends the reminders and tallies that fell due.</summary>
    public async Task Pass(TimeSpan time)
    {
        Clock.Advance(time);
        await Get<SuccessionClock>().Tick();
        await Get<NudgeClock>().Tick();
        await Get<DigestClock>().Tick();
        await RunUntilIdle();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await sending;
        await services.DisposeAsync();
        stop.Dispose();
    }
}
