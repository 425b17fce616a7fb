using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.Extensions.Options;

namespace CommunityBot.Host.Channels.Web;

/// <summary>
/// Who a browser is: the holder of a random secret in a cookie. A stranger's chat goes by the secret's hash, so nothing stored lets anyone in; who gets a role
/// gets a new secret with it, so that one planted or seen before is worth nothing.
/// The page asks for the cookie by a request of its own, because a browser that follows a link from another site holds back a strict cookie,
/// and an answer to that first request would overwrite the person's session.
/// </summary>
internal sealed class WebSession(IStore store, TimeProvider time, IOptions<WebOptions> options)
{
    /// <summary>Name of the cookie.</summary>
    public const string CookieName = "cb_session";

    private const int SecretBytes = 32;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);  // the longest that browsers keep a cookie
    private static readonly TimeSpan LostAnswer = TimeSpan.FromMinutes(10); // the page sends again every 30 seconds

    /// <summary>Whether the request shows something of the form of a secret.</summary>
    public static bool IsShown(HttpContext context) => Hash(context) is not null;

    /// <summary>The chat of the browser that asks, or null when it has no session.</summary>
    /// <param name="context">The request.</param>
    /// <param name="messageId">The page's id of the message it brings, if any: the one that ended a session may come again when the answer to it, with the new secret, was lost.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public async Task<ChatAddress?> Chat(HttpContext context, string? messageId = null)
    {
        if (Hash(context) is not { } hash) return null;
        var browser = await store.Read(work => work.Browsers.Find(hash));
        if (browser is null) return new ChatAddress(WebChannel.ChannelName, hash);
        var isAgain = messageId is not null && browser.SignIn == messageId && time.GetUtcNow() - browser.Ended < LostAnswer;
        return browser.Ended is null || isAgain ? new ChatAddress(WebChannel.ChannelName, browser.ChatId) : null;
    }

    /// <summary><c>POST /chat/session</c>: gives the browser a session, or makes the one it has last longer.</summary>
    public async Task<IResult> Open(HttpContext context)
    {
        try
        {
            var isKnown = await Chat(context) is not null;
            SetCookie(context, isKnown ? context.Request.Cookies[CookieName]! : NewSecret());
            return Results.NoContent();
        }
        catch (StoreUnavailableException)
        {
            return Refusal.Unavailable;
        }
    }

    /// <summary>Gives the browser a new secret when its person has a higher role than the secret was made for.</summary>
    /// <exception cref="StoreUnavailableException">The database takes nothing.</exception>
    public async Task Renew(HttpContext context, ChatAddress chat, string messageId)
    {
        var hash = Hash(context)!;
        var (browser, member) = await store.Read(work => (work.Browsers.Find(hash), work.Members.Find(chat.Channel, chat.ChatId)));
        if (member is null || (browser?.Ended is null && member.Role <= (browser?.Role ?? Role.Resident))) return;
        var secret = NewSecret();
        await store.Run($"{chat.Channel}:{chat.ChatId}", work =>
        {
            work.Browsers.Save(new Browser { Hash = hash, ChatId = chat.ChatId, Role = member.Role, Ended = browser?.Ended ?? time.GetUtcNow(), SignIn = messageId });
            work.Browsers.Save(new Browser { Hash = Hash(secret), ChatId = chat.ChatId, Role = member.Role });
            return true;
        });
        SetCookie(context, secret);
    }

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    private static string? Hash(HttpContext context) =>
        context.Request.Cookies[CookieName] is { } secret && Base64Url.IsValid(secret, out var length) && length == SecretBytes ? Hash(secret) : null;

    private void SetCookie(HttpContext context, string secret) => context.Response.Cookies.Append(CookieName, secret, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        // Behind a proxy that speaks https for us the request itself comes in the clear.
        Secure = context.Request.IsHttps || options.Value.PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase),
        MaxAge = Lifetime,
        IsEssential = true,
    });
}
