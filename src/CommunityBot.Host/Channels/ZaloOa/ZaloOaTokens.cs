using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Storage;

namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>What is stored of the tokens.</summary>
/// <param name="Seed">Hash of the setting the chain of refresh tokens began with; another setting begins another chain.</param>
/// <param name="Refresh">The refresh token to use next; each works once.</param>
/// <param name="Access">The access token, if there is one.</param>
/// <param name="Until">When it ends.</param>
internal sealed record ZaloOaTokenState(string Seed, string Refresh, string? Access = null, DateTimeOffset Until = default);

/// <summary>
/// Keeps the access token fresh. A refresh token works once and answers with the next one, so the next one is stored before anything is done with it:
/// a program that is killed goes on from what is stored. One refresher at a time, also among replicas.
/// </summary>
internal sealed class ZaloOaTokens(ZaloOaOptions options, ProviderHttp http, IStore store, TimeProvider time, ILogger<ZaloOaTokens> log) : IDisposable
{
    private const string State = "oauth";
    private const string Lease = "oauth-lease";
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(30);
    private static readonly int[] UsedUp = [-14014, -14020, -118];
    private readonly SemaphoreSlim gate = new(1);
    private readonly string seed = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.RefreshToken)));
    private ZaloOaTokenState? current;

    /// <summary>A token that works, or why there is none now.</summary>
    /// <param name="refused">The token that was refused before, so that another is fetched.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="StoreUnavailableException">The stored tokens cannot be read.</exception>
    public async Task<(string? Token, BotApiResult? Failure)> Get(string? refused, CancellationToken cancel)
    {
        if (Usable(current, refused) is { } known) return (known, null);
        await gate.WaitAsync(cancel);
        try
        {
            var (state, isMine) = await store.Run("zalo-oa-token", work => Take(work, refused));
            current = state;
            if (Usable(state, refused) is { } token) return (token, null);
            return isMine ? await Refresh(state, cancel) : (null, new BotApiResult.Throttled("another replica fetches a token", TimeSpan.FromSeconds(5)));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private string? Usable(ZaloOaTokenState? state, string? refused) =>
        state is { Access: { } token } && token != refused && state.Until - Early > time.GetUtcNow() ? token : null;

    /// <summary>What is stored, and whether this program may refresh it now.</summary>
    private (ZaloOaTokenState State, bool IsMine) Take(IUnitOfWork work, string? refused)
    {
        var stored = work.ChannelState.Find(ZaloOaChannel.ChannelName, State) is { } json ? JsonSerializer.Deserialize(json, ZaloOaJson.Default.ZaloOaTokenState) : null;
        var state = stored?.Seed == seed ? stored : new(seed, options.RefreshToken);
        if (Usable(state, refused) is not null) return (state, false);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        if (long.TryParse(work.ChannelState.Find(ZaloOaChannel.ChannelName, Lease), CultureInfo.InvariantCulture, out var until) && until > now) return (state, false);
        work.ChannelState.Save(ZaloOaChannel.ChannelName, Lease, (now + (long)LeaseTime.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        Write(work, state);
        return (state, true);
    }

    private async Task<(string? Token, BotApiResult? Failure)> Refresh(ZaloOaTokenState state, CancellationToken cancel)
    {
        // Not cancelled by a stop of the program: an answer that nobody reads would use the token up.
        var answer = await http.Send(Request(state.Refresh), ZaloOaEnvelope.ReadBare, CallLimit, CancellationToken.None);
        var pair = answer is BotApiResult.Success { Result: var json } ? json.TryRead(ZaloOaJson.Default.ZaloOaTokenPair) : null;
        var next = pair?.ToState(seed, time.GetUtcNow());
        await Keep(next, cancel);
        if (next is not null) current = next;
        if (answer is BotApiResult.Refused refused && UsedUp.Contains(refused.Code)) log.RefreshTokenRefused(refused.Description);
        return next is not null ? (next.Access, null) : (null, answer is BotApiResult.Success ? new BotApiResult.Unavailable("the answer had no tokens") : answer);
    }

    /// <summary>Stores the next tokens, however long the database takes, and lets others refresh again.</summary>
    private async Task Keep(ZaloOaTokenState? next, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await store.Run("zalo-oa-token", work =>
                {
                    if (next is not null) Write(work, next);
                    work.ChannelState.Save(ZaloOaChannel.ChannelName, Lease, null);
                    return true;
                });
                return;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(StorePause, time, cancel);
            }
        }
    }

    private static void Write(IUnitOfWork work, ZaloOaTokenState state) =>
        work.ChannelState.Save(ZaloOaChannel.ChannelName, State, JsonSerializer.Serialize(state, ZaloOaJson.Default.ZaloOaTokenState));

    private HttpRequestMessage Request(string refreshToken)
    {
        var form = new FormUrlEncodedContent([new("refresh_token", refreshToken), new("app_id", options.AppId), new("grant_type", "refresh_token")]);
        var request = new HttpRequestMessage(HttpMethod.Post, $"{options.OauthBaseUrl.AbsoluteUri.TrimEnd('/')}/v4/oa/access_token") { Content = form };
        request.Headers.Add("secret_key", options.SecretKey);
        return request;
    }
}
