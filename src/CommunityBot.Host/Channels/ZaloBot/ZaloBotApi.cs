using System.Text.Json.Serialization.Metadata;
using CommunityBot.Host.Channels.BotApi;

namespace CommunityBot.Host.Channels.ZaloBot;

/// <summary>The methods of the Zalo Bot Platform that the bot uses.</summary>
internal sealed class ZaloBotApi(BotApiClient client, ILogger<ZaloBotApi> log) : IDisposable
{
    private const int PollSeconds = 30;
    private static readonly TimeSpan PollLimit = TimeSpan.FromSeconds(PollSeconds + 15);
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(20);

    /// <summary>Zalo fetches the picture before it answers.</summary>
    private static readonly TimeSpan PhotoLimit = TimeSpan.FromMinutes(1);

    private readonly TokenWatch watch = new(ZaloBotChannel.Provider, ZaloBotOptions.Section, ZaloBotOptions.TokenSource, [401], log);
    private volatile ZaloBotUser? me;

    /// <summary>The bot itself; null until <see cref="GetMe"/> succeeded.</summary>
    public ZaloBotUser? Me => me;

    /// <summary>Asks who the bot is and remembers it.</summary>
    public async Task<BotApiResult> GetMe(CancellationToken cancel)
    {
        var answer = await Call("getMe", new(), ZaloBotJson.Default.EmptyRequest, cancel);
        if (answer is not BotApiResult.Success { Result: var user }) return answer;
        if (user.TryRead(ZaloBotJson.Default.ZaloBotUser) is not { } bot) return new BotApiResult.Unavailable("getMe was not answered with a bot");
        me = bot;
        log.Connected(ZaloBotChannel.Provider, bot.ShownName ?? bot.AccountName);
        return answer;
    }

    /// <summary>Waits for the next event. Zalo hands each out once; with none it refuses with 408 when the wait is over.</summary>
    public Task<BotApiResult> GetUpdates(CancellationToken cancel) =>
        Call("getUpdates", new($"{PollSeconds}"), ZaloBotJson.Default.GetUpdatesRequest, cancel, PollLimit);

    /// <summary>Makes Zalo post events to an address; what came of its try of the address is told in the log.</summary>
    public async Task<BotApiResult> SetWebhook(Uri url, string secret, CancellationToken cancel)
    {
        var answer = await Call("setWebhook", new(url, secret), ZaloBotJson.Default.SetWebhookRequest, cancel);
        if (answer is BotApiResult.Success { Result: var result } && result.TryRead(ZaloBotJson.Default.SetWebhookResult)?.Verification is { Ok: false } failed)
        {
            log.CallRefused(ZaloBotChannel.Provider, "setWebhook", $"Zalo cannot reach the address ({failed.Outcome}: {failed.Hint})");
        }

        return answer;
    }

    /// <summary>Makes Zalo wait to be asked for events.</summary>
    public Task<BotApiResult> DeleteWebhook(CancellationToken cancel) =>
        Call("deleteWebhook", new(), ZaloBotJson.Default.EmptyRequest, cancel);

    /// <summary>Sends a text.</summary>
    public Task<BotApiResult> SendMessage(SendMessageRequest request, CancellationToken cancel) =>
        Call("sendMessage", request, ZaloBotJson.Default.SendMessageRequest, cancel);

    /// <summary>Sends a picture that Zalo fetches.</summary>
    public Task<BotApiResult> SendPhoto(SendPhotoRequest request, CancellationToken cancel) =>
        Call("sendPhoto", request, ZaloBotJson.Default.SendPhotoRequest, cancel, PhotoLimit);

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<BotApiResult> Call<T>(string method, T body, JsonTypeInfo<T> type, CancellationToken cancel, TimeSpan? limit = null) =>
        watch.Seen(await client.Post(method, body, type, limit ?? UsualLimit, cancel));
}
