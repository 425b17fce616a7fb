using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Fakes;

/// <summary>The tokens: a refresh token works once, and each new access token ends the one before.</summary>
internal sealed class FakeZaloOaTokens(FakeClock clock)
{
    /// <summary>The refresh token that the console showed.</summary>
    public const string First = "refresh-0-not-real";

    private readonly Lock guard = new();
    private string refresh = First;
    private string? access;
    private DateTimeOffset until;
    private int count;

    /// <summary>How many pairs were given out.</summary>
    public int Given => count;

    /// <summary>The operator authorises the app again, so that there is a new refresh token.</summary>
    public string Authorise() => refresh = "refresh-by-hand-not-real";

    /// <summary>The access token stops working before its time.</summary>
    public void Revoke() => access = null;

    public async Task<JsonObject> Refresh(HttpRequest http)
    {
        var form = await http.ReadFormAsync();
        if (http.Headers["secret_key"] != FakeZaloOa.SecretKey || form["app_id"] != FakeZaloOa.AppId || form["grant_type"] != "refresh_token") throw new FakeBotApiError(-14003, "Invalid app");
        lock (guard)
        {
            if (form["refresh_token"] != refresh) throw new FakeBotApiError(-14014, "Invalid refresh token");
            refresh = $"refresh-{++count}-not-real";
            access = $"access-{count}-not-real";
            until = clock.GetUtcNow().AddSeconds(90_000);
            return new() { ["access_token"] = access, ["refresh_token"] = refresh, ["expires_in"] = "90000" };
        }
    }

    public void Check(HttpRequest http)
    {
        lock (guard)
        {
            if (access is null || http.Headers["access_token"] != access) throw new FakeBotApiError(-216, "Access token is invalid", isDefect: false);
            if (clock.GetUtcNow() >= until) throw new FakeBotApiError(-220, "access_token is expired or removed");
        }
    }
}
