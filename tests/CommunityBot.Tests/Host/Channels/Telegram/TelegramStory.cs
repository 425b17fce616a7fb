using CommunityBot.Host.Channels.Telegram;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Host.Channels.Telegram;

/// <summary>The channel as the program runs it, with a Telegram, an inbox and a clock of ours. Its end checks that no token was logged.</summary>
internal sealed class TelegramStory : IAsyncDisposable
{
    public const string Secret = "bi-mat_2026";
    private WebApplication? app;

    /// <summary>Which client calls Telegram in the tests that begin from here; null for the default.</summary>
    public static AsyncLocal<string?> Client { get; } = new();

    private TelegramStory(FakeClock clock, FakeBotApi telegram)
    {
        Clock = clock;
        Telegram = telegram;
        Lan = telegram.Person("Lan");
        Minh = telegram.Person("Minh", "en");
    }

    public FakeClock Clock { get; }

    public FakeBotApi Telegram { get; }

    public FakeInbox Inbox { get; } = new();

    public CapturedLog Log { get; } = new();

    /// <summary>The commands menu the bot starts with.</summary>
    public IReadOnlyList<BotCommand> Menu { get; set; } = [];

    public FakeBotApiPerson Lan { get; }

    public FakeBotApiPerson Minh { get; }

    /// <summary>Where the bot listens.</summary>
    public Uri Address => new(app!.Urls.Single());

    public IChannel Channel => app!.Services.GetRequiredService<IChannel>();

    /// <summary>A Telegram with people, and no bot yet.</summary>
    public static async Task<TelegramStory> Begin(string prefix = "")
    {
        var clock = new FakeClock(new(2026, 11, 22, 8, 0, 0, TimeSpan.FromHours(7)));
        return new(clock, await FakeBotApi.Start(clock, prefix));
    }

    /// <summary>The same with a bot that asks for updates.</summary>
    public static async Task<TelegramStory> Polling()
    {
        var story = await Begin();
        await story.StartBot();
        await story.Telegram.Until(() => story.Telegram.Updates.IsPolled);
        return story;
    }

    /// <summary>The same with a bot that updates are posted to.</summary>
    public static async Task<TelegramStory> Webhook()
    {
        var story = await Begin();
        await story.StartBot(("Mode", "Webhook"), ("WebhookUrl", "https://bot.example.vn"), ("WebhookSecret", Secret));
        story.Telegram.Updates.Gateway = story.Address;
        await story.Telegram.Until(() => story.Telegram.Updates.Webhook is not null);
        return story;
    }

    /// <summary>Starts the bot with settings under <c>Channels:Telegram</c>.</summary>
    public async Task StartBot(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Set(builder.Configuration, [("Token", FakeBotApi.Token), ("ApiBaseUrl", Telegram.BaseUrl.ToString()), ("Client", Client.Value ?? ""), .. settings]);
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<IInbox>(Inbox).AddSingleton<IReplicas, OnlyProgram>();
        foreach (var command in Menu) builder.Services.AddSingleton(command);
        builder.Services.AddTelegram(builder.Configuration);
        app = builder.Build();
        app.MapTelegram();
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        await Telegram.DisposeAsync();
        Log.Text.ShouldNotContain(FakeBotApi.Token);
        Log.Text.ShouldNotContain("not_a_real_token");
    }

    private static void Set(ConfigurationManager configuration, IEnumerable<(string Key, string Value)> settings)
    {
        foreach (var (key, value) in settings) configuration[$"Channels:Telegram:{key}"] = value;
    }
}
