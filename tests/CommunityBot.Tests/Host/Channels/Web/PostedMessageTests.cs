using System.Net;
using System.Net.Http.Json;
using CommunityBot.Host.Channels.Web;
using CommunityBot.Messaging;

namespace CommunityBot.Tests.Host.Channels.Web;

public sealed class PostedMessageTests
{
    [Fact]
    public async Task A_message_posted_twice_is_handled_once()
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        (await lan.Say("vneid 3", id: "a")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await lan.Say("vneid 3", id: "a")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        server.Bot.Handled.Select(message => message.Text).ShouldBe(["vneid 3"]);
    }

    [Fact]
    public async Task Nobody_can_use_up_the_ids_of_another_person()
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        using var minh = await server.NewVisitor();
        await lan.Say("của Lan", id: "a");
        await minh.Say("của Minh", id: "a");
        server.Bot.Handled.Select(message => message.Text).ShouldBe(["của Lan", "của Minh"]);
    }

    [Fact]
    public async Task Nothing_of_the_id_a_page_made_up_is_passed_on()
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        await lan.Say("vneid 3", id: "031175000123");
        server.Bot.Handled.ShouldHaveSingleItem().UpdateId.ShouldNotContain("031175000123");
    }

    [Fact]
    public async Task A_tap_says_which_message_it_was_on()
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        await lan.Post("/chat/messages", """{"id":"t1","text":"/page 2","tap":true,"tapped":"17"}""");
        var tap = server.Bot.Handled.ShouldHaveSingleItem();
        (tap.Kind, tap.Text, tap.TappedMessageId).ShouldBe((IncomingKind.Tap, "/page 2", "17"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"text":"no id"}""")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a:b","text":"another's prefix"}""")]
    [InlineData("""{"id":"a","text":7}""")]
    [InlineData("""{"id":"a","text":"half a character \ud83d"}""")]
    [InlineData("""{"id":"a","text":"x","tap":true,"tapped":"<b>"}""")]
    public async Task What_is_not_a_message_is_refused_in_one_sentence(string body)
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        await Refused(await lan.Post("/chat/messages", body), HttpStatusCode.BadRequest, "BadJson");
        server.Bot.Handled.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_text_is_refused(string text)
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        await Refused(await lan.Say(text), HttpStatusCode.BadRequest, "EmptyText");
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        var message = """{"id":"a","text":"/xoa"}""";
        await Refused(await lan.Post("/chat/messages", message, "text/plain"), HttpStatusCode.UnsupportedMediaType, "NotJson");
        await Refused(await lan.Post("/chat/session", "{}", "application/x-www-form-urlencoded"), HttpStatusCode.UnsupportedMediaType, "NotJson");
        server.Bot.Handled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_of_64_KiB_is_taken_and_a_larger_one_refused()
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        const int frame = 20; // {"id":"a","text":""}
        (await lan.Say(new string('x', (64 * 1024) - frame), id: "a")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Refused(await lan.Say(new string('x', (64 * 1024) - frame + 1), id: "b"), HttpStatusCode.RequestEntityTooLarge, "TooLong");
        await Refused(await lan.Say(new string('x', 3_000_000), id: "c"), HttpStatusCode.RequestEntityTooLarge, "TooLong");
        server.Bot.Handled.Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_nothing_can_be_stored_the_page_is_told_to_send_again()
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();
        server.Bot.IsUnavailable = true;
        await Refused(await lan.Say("vneid 3", id: "a"), HttpStatusCode.ServiceUnavailable, "Unavailable");
        server.Bot.IsUnavailable = false;
        (await lan.Say("vneid 3", id: "a")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        server.Bot.Handled.Count.ShouldBe(1);
    }

    private static async Task Refused(HttpResponseMessage answer, HttpStatusCode status, string error)
    {
        answer.StatusCode.ShouldBe(status);
        var refusal = await answer.Content.ReadFromJsonAsync<Refusal>();
        refusal.ShouldBe(new(error, WebTexts.Get(error)));
    }
}
