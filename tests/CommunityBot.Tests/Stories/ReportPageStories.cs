using System.Net;
using System.Net.Http.Json;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

public sealed class ReportPageStories : IAsyncDisposable
{
    private readonly RunningProgram program = RunningProgram.Start(new FakeClock(Bot.Morning), WardYear.Settings);
    private int posts;

    [Fact]
    public async Task A_leader_sees_the_ward_on_a_page_with_the_same_drawing_and_nobody_else_does()
    {
        using var leader = await Join("/start LD");
        using var volunteer = await Join("/start TNV");
        using var stranger = program.CreateClient();
        await Says(volunteer, "/to to-2");
        await Says(volunteer, "vneid 3");

        var page = await leader.GetStringAsync("/reports?period=tuan");
        var drawing = await leader.GetAsync("/reports/tally.svg?period=tuan");

        page.ShouldContain("3 lượt hỗ trợ, trong đó 0 hồ sơ");
        page.ShouldContain("/reports/tally.svg?period=tuan");
        drawing.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        (await drawing.Content.ReadAsStringAsync()).ShouldContain(">Tổ 2</text>");
        (await leader.GetAsync("/reports?period=bậy")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await volunteer.GetAsync("/reports")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/reports/tally.svg")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public async ValueTask DisposeAsync() => await program.DisposeAsync();

    private async Task<HttpClient> Join(string start)
    {
        var browser = program.CreateClient();
        using var opened = await browser.PostAsJsonAsync("/chat/session", new { });
        await Says(browser, start);
        return browser;
    }

    private async Task Says(HttpClient browser, string text)
    {
        using var answer = await browser.PostAsJsonAsync("/chat/messages", new { id = $"p{posts++}", text });
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }
}
