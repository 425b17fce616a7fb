using System.Net;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Host.Channels.Web;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Host.Channels.Web;

public sealed class WebSessionTests
{
    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites_and_lives_long()
    {
        await using var server = await WebChatServer.Start();
        var cookie = SetCookie(await server.NewBrowser().Post("/chat/session", "{}"));
        cookie.ShouldStartWith("cb_session=");
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=strict");
        cookie.ShouldContain("; path=/");
        cookie.ShouldContain("; max-age=34560000");
        cookie.ShouldNotContain("secure");
    }

    [Theory]
    [InlineData("https", "http://localhost:5080")]
    [InlineData("http", "https://bot.example.vn")]
    public async Task Over_https_also_behind_a_proxy_the_cookie_never_travels_in_the_clear(string scheme, string publicUrl)
    {
        using var store = new SqliteStore($"Data Source={TempFile.New("session.db")}");
        var context = new DefaultHttpContext { Request = { Scheme = scheme } };
        await new WebSession(store, TimeProvider.System, Options.Create(new WebOptions { PublicUrl = publicUrl })).Open(context);
        context.Response.Headers.SetCookie.ToString().ShouldContain("; secure");
    }

    [Fact]
    public async Task A_browser_keeps_its_session_and_two_browsers_have_two()
    {
        await using var server = await WebChatServer.Start();
        using var browser = server.NewBrowser();
        var first = SetCookie(await browser.Post("/chat/session", "{}"));
        SetCookie(await browser.Post("/chat/session", "{}")).ShouldBe(first);
        SetCookie(await server.NewBrowser().Post("/chat/session", "{}")).ShouldNotBe(first);
    }

    [Fact]
    public async Task Opening_the_page_from_a_link_on_another_site_overwrites_no_session()
    {
        await using var server = await WebChatServer.Start();
        var page = await server.NewBrowser().Get("/?code=ABC");
        page.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task People_go_by_the_hash_of_their_secret()
    {
        await using var server = await WebChatServer.Start();
        using var browser = server.NewBrowser();
        var secret = SetCookie(await browser.Post("/chat/session", "{}")).Split('=', ';')[1];
        await browser.Say("xin chào");
        var message = server.Bot.Handled.ShouldHaveSingleItem();
        message.SenderId.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret))));
        message.Chat.ShouldBe(new("web", message.SenderId));
        message.UpdateId.ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_made_up_cookie_is_no_session(string secret)
    {
        await using var server = await WebChatServer.Start();
        using var browser = server.NewBrowser();
        browser.DefaultRequestHeaders.Add("Cookie", $"cb_session={secret}");
        (await browser.Say("xin chào")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.Get("/chat/events")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string SetCookie(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
}
