using System.Net;
using CommunityBot.Messaging;

namespace CommunityBot.Tests.Host.Channels.Web;

public sealed class BotFileTests
{
    [Fact]
    public async Task A_picture_is_shown_and_a_file_is_downloaded()
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        var picture = await lan.Get(await Receive(server, lan, new("mã mời.png", "image/png", [1, 2, 3]), id: "a"));
        picture.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
        picture.Content.Headers.ContentDisposition.ShouldBeNull();
        (await picture.Content.ReadAsByteArrayAsync()).ShouldBe([1, 2, 3]);

        var file = await lan.Get(await Receive(server, lan, new("báo cáo.csv", "text/csv", [4]), id: "b"));
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("báo cáo.csv");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("text/html")]
    public async Task What_could_run_in_the_page_is_only_downloaded(string type)
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        var answer = await lan.Get(await Receive(server, lan, new("a", type, [1]), id: "a"));
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task The_file_of_another_person_does_not_exist()
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        using var minh = await server.NewVisitor();
        var path = await Receive(server, lan, new("a.png", "image/png", [1]), id: "a");
        (await lan.Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await minh.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.NewBrowser().Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/chat/files/1")]
    [InlineData("/chat/files/-9223372036854775808")]
    [InlineData("/chat/files/../../appsettings.json")]
    [InlineData("/chat/..%2f..%2fappsettings.json")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        await Receive(server, lan, new("a.png", "image/png", [1]), id: "a");
        (await lan.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Receive(WebChatServer server, HttpClient browser, Attachment file, string id)
    {
        server.Bot.Script = _ => [new() { Text = [new("Đây ạ")], Attachment = file }];
        await browser.Say("xin", id);
        var chat = server.Bot.Handled.Last().Chat;
        return $"/chat/files/{(await server.Outbox(chat))[^1].Id}";
    }
}
