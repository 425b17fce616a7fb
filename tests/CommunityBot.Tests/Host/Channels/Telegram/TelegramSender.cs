using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Host.Channels.Telegram;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Host.Channels.Telegram;

/// <summary>The sending half of the channel, and a person it writes to.</summary>
internal sealed class TelegramSender : IAsyncDisposable
{
    private readonly TelegramApi api;
    private readonly LoggerFactory logs;

    private TelegramSender(FakeClock clock, FakeBotApi telegram, IBotApiClient client)
    {
        Clock = clock;
        Telegram = telegram;
        Lan = telegram.Person("Lan");
        Lan.Says("/start");
        logs = new([Log]);
        api = new(client, logs.CreateLogger<TelegramApi>());
        Channel = new(api, clock);
    }

    public FakeClock Clock { get; }

    public FakeBotApi Telegram { get; }

    public TelegramChannel Channel { get; }

    public CapturedLog Log { get; } = new();

    public FakeBotApiPerson Lan { get; }

    /// <summary>What Lan sees last.</summary>
    public FakeBotApiMessage Shown => Lan.Chat.FromBot[^1];

    public static async Task<TelegramSender> Start(string prefix = "", string? baseUrl = null, Uri? proxy = null)
    {
        var clock = new FakeClock(DateTimeOffset.UnixEpoch);
        var telegram = await FakeBotApi.Start(clock, prefix);
        var client = TelegramClients.Create(
            TelegramStory.Client.Value ?? TelegramClients.BuiltIn,
            new BotApiOptions(FakeBotApi.Token, new(baseUrl ?? telegram.BaseUrl.ToString()), Proxy: proxy ?? (baseUrl is null ? null : telegram.BaseUrl)),
            clock);
        return new(clock, telegram, client);
    }

    public Task Connect() => api.GetMe(CancellationToken.None);

    public Task<SendResult> Send(params TextRun[] text) => Send(new OutgoingMessage { Text = text });

    public Task<SendResult> Send(OutgoingMessage message, FakeBotApiChat? to = null, CancellationToken cancel = default) =>
        Channel.Send(new("telegram", (to ?? Lan.Chat).Id.ToString()), message, cancel);

    /// <summary>Sends, and gives the provider's id of the message.</summary>
    public async Task<string> Sent(OutgoingMessage message) => (await Send(message)).ShouldBeOfType<SendResult.Sent>().MessageId.ShouldNotBeNull();

    public async ValueTask DisposeAsync()
    {
        api.Dispose();
        logs.Dispose();
        await Telegram.DisposeAsync();
        Log.Text.ShouldNotContain("not_a_real_token");
    }
}
