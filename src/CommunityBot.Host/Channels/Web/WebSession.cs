using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.Web;

/// <summary>
/// Who a browser is: the holder of a random secret in a cookie. The person and the chat go by the secret's hash, so nothing stored lets anyone in.
/// The page asks for the cookie by a request of its own, because a browser that follows a link from another site holds back a strict cookie,
/// and an answer to that first request would overwrite the person's session.
/// </summary>
internal static class WebSession
{
    /// <summary>Name of the cookie.</summary>
    public const string CookieName = "cb_session";

    private const int SecretBytes = 32;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400); // the longest that browsers keep a cookie

    /// <summary>The chat of the browser that asks, or null when it has no session.</summary>
    public static ChatAddress? Chat(HttpContext context) =>
        Secret(context) is { } secret
            ? new ChatAddress(WebChannel.ChannelName, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret))))
            : null;

    /// <summary><c>POST /chat/session</c>: gives the browser a session, or makes the one it has last longer.</summary>
    public static IResult Open(HttpContext context)
    {
        var secret = Secret(context) ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        context.Response.Cookies.Append(CookieName, secret, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = Lifetime,
            IsEssential = true,
        });
        return Results.NoContent();
    }

    private static string? Secret(HttpContext context) =>
        context.Request.Cookies[CookieName] is { } secret && Base64Url.IsValid(secret, out var length) && length == SecretBytes ? secret : null;
}
