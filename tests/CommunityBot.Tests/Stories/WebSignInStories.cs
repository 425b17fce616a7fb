using System.Net;
using System.Net.Http.Json;
using CommunityBot.Host.Channels.Web;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

/// <summary>The real program and browsers that try to be somebody else.</summary>
public sealed class WebSignInStories : IAsyncDisposable
{
    private readonly FakeClock clock = new(Bot.Morning);
    private readonly RunningProgram program;

    public WebSignInStories() => program = RunningProgram.Start(clock, WardYear.Settings);

    public async ValueTask DisposeAsync() => await program.DisposeAsync();

    [Fact]
    public async Task Who_joins_by_code_gets_a_new_secret_and_the_old_one_opens_nothing_any_more()
    {
        var browser = new Browser(program);
        await browser.Opens();
        var planted = browser.Secret;
        await browser.Says("xin chào");
        browser.Secret.ShouldBe(planted);
        await browser.Says("/start LD");
        browser.Secret.ShouldNotBe(planted);
        (await browser.Says("/baocao")).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var thief = new Browser(program) { Secret = planted };
        (await thief.Says("/baocao")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await thief.Gets("/chat/events")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await thief.Gets("/chat/files/1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await thief.Opens();
        thief.Secret.ShouldNotBe(planted);
        thief.Secret.ShouldNotBe(browser.Secret);
    }

    [Fact]
    public async Task A_request_that_was_recorded_and_is_sent_again_does_nothing()
    {
        var browser = new Browser(program);
        await browser.Opens();
        var secret = browser.Secret;
        await browser.Says("/start TNV", id: "join");
        await browser.Says("/to to-1", id: "team");
        await browser.Says("vneid 3", id: "log");
        var replay = new Browser(program) { Secret = secret };

        (await replay.Says("vneid 3", id: "log")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.Says("vneid 3", id: "log")).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        (await program.Read(work => work.Tallies.Sums("p1", new(2026, 11, 24), new(2026, 11, 24)))).ShouldHaveSingleItem().Quantity.ShouldBe(3);
    }

    [Fact]
    public async Task A_browser_that_never_got_the_answer_to_its_sign_in_asks_again_and_is_let_in_for_ten_minutes()
    {
        var browser = new Browser(program);
        await browser.Opens();
        var lost = browser.Secret;
        await browser.Says("/start LD", id: "join");

        var again = new Browser(program) { Secret = lost };
        (await again.Says("/start LD", id: "guess")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await again.Says("/start LD", id: "join")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        again.Secret.ShouldNotBe(lost);
        (await again.Says("/baocao")).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        clock.Advance(TimeSpan.FromMinutes(11));
        (await new Browser(program) { Secret = lost }.Says("/start LD", id: "join")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Whoever_rises_in_rank_gets_another_secret()
    {
        var browser = new Browser(program);
        await browser.Opens();
        await browser.Says("/start TNV");
        var asVolunteer = browser.Secret;
        await browser.Says("/to to-1");
        browser.Secret.ShouldBe(asVolunteer);

        await browser.Says("/start LD");

        browser.Secret.ShouldNotBe(asVolunteer);
        (await new Browser(program) { Secret = asVolunteer }.Says("/baocao")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_erased_themselves_comes_back_as_a_stranger()
    {
        var browser = new Browser(program);
        await browser.Opens();
        await browser.Says("/start LD");
        await browser.Says("/quentoi co");
        (await browser.Says("/baocao")).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        (await program.Read(work => work.Members.InWard("p1"))).ShouldBeEmpty();
    }

    /// <summary>A browser whose cookie a test can see and plant.</summary>
    private sealed class Browser(RunningProgram program)
    {
        private int posts;

        public string? Secret { get; set; }

        public Task Opens() => Posts("/chat/session", new { });

        public Task<HttpResponseMessage> Says(string text, string? id = null) => Posts("/chat/messages", new { id = id ?? $"m{++posts}", text });

        public Task<HttpResponseMessage> Gets(string path) => Sends(new HttpRequestMessage(HttpMethod.Get, path));

        private Task<HttpResponseMessage> Posts(string path, object body) => Sends(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) });

        private async Task<HttpResponseMessage> Sends(HttpRequestMessage request)
        {
            if (Secret is not null) request.Headers.Add("Cookie", $"{WebSession.CookieName}={Secret}");
            var answer = await program.CreateDefaultClient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies)) Secret = cookies.Single().Split('=', ';')[1];
            return answer;
        }
    }
}
