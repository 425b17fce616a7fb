using System.Net;
using System.Text.RegularExpressions;
using CommunityBot.Host.Channels.Web;
using CommunityBot.Messaging;

namespace CommunityBot.Tests.Host.Channels.Web;

public sealed partial class PageFilesTests
{
    private static readonly string[] Paths =
        ["/", .. typeof(WebChatSetup).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Page/", StringComparison.Ordinal) && name != "Page/index.html").Select(name => "/chat/" + name[5..])];

    [Fact]
    public async Task Every_answer_forbids_what_is_not_ours()
    {
        await using var server = await WebChatServer.Start();
        using var browser = server.NewBrowser();
        Paths.Length.ShouldBeGreaterThan(8);
        foreach (var path in Paths.Concat(["/chat/events", "/chat/files/1", "/nowhere"]))
        {
            var headers = (await browser.Get(path)).Headers;
            var policy = headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
            policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
            policy.ShouldContain("frame-ancestors 'none'");
            policy.ShouldNotContain("unsafe");
            headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        }
    }

    [Fact]
    public async Task A_browser_fetches_an_unchanged_file_once()
    {
        await using var server = await WebChatServer.Start();
        using var browser = server.NewBrowser();
        foreach (var path in Paths)
        {
            var first = await browser.Get(path);
            first.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
            (await browser.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified, path);
        }
    }

    [Fact]
    public async Task The_page_holds_no_script_style_or_handler_of_its_own_and_no_gap()
    {
        await using var server = await WebChatServer.Start();
        var page = await server.NewBrowser().GetStringAsync(server.Address);
        page.ShouldNotContain("{{");
        page.ShouldNotContain("<style");
        Inline().IsMatch(page).ShouldBeFalse();
        ForeignAddress().IsMatch(page).ShouldBeFalse();
    }

    [Fact]
    public void The_page_says_everything_in_both_languages()
    {
        var (vietnamese, english) = (WebTexts.All(Language.Vietnamese), WebTexts.All(Language.English));
        english.Keys.ShouldBe(vietnamese.Keys);
        vietnamese.Values.Concat(english.Values).ShouldAllBe(text => text.Trim().Length > 0);
    }

    [Fact]
    public async Task Every_text_that_the_page_asks_for_exists()
    {
        var texts = WebTexts.All(Language.Vietnamese);
        await using var server = await WebChatServer.Start();
        using var browser = server.NewBrowser();
        foreach (var path in Paths)
        {
            var asked = AskedTexts().Matches(await browser.GetStringAsync(new Uri(path, UriKind.Relative))).Select(found => found.Groups["key"].Value);
            asked.Except(texts.Keys).ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task Switched_off_there_is_no_web_chat()
    {
        await using var server = await WebChatServer.Start(settings: "--Channels:Web:Enabled=false");
        (await server.NewBrowser().Get("/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.NewBrowser().Post("/chat/session", "{}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        server.Services.GetService(typeof(IChannel)).ShouldBeNull();
    }

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)|\son\w+\s*=|\sstyle\s*=", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(src|href)=""(https?:)?//", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForeignAddress();

    [GeneratedRegex(@"(data-text=""|data-label=""|data-hint=""|\btext\(')(?<key>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AskedTexts();
}
