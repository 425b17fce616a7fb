using System.Net;
using CommunityBot.Host.Channels.Web;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Host.Channels.Web;

public sealed class EventStreamTests
{
    private readonly FakeClock clock = new(new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Messages_arrive_as_they_are_written()
    {
        await using var server = await WebChatServer.Start(clock);
        using var lan = await server.NewVisitor();
        using var events = await EventReader.Open(lan);
        await lan.Say("một", id: "a");
        (await events.NextText()).ShouldBe("Đã nhận: một");
        await lan.Say("hai", id: "b");
        (await events.NextText()).ShouldBe("Đã nhận: hai");
    }

    [Fact]
    public async Task A_message_comes_with_all_that_the_page_shows()
    {
        await using var server = await WebChatServer.Start(clock);
        using var lan = await server.NewVisitor();
        server.Bot.Script = message =>
        [
            new()
            {
                Text = [new("Đậm", TextStyle.Bold), new("nguồn", TextStyle.Link, "https://example.vn")],
                Choices = [[new("Sửa", "/sua"), new("Mở", null, "https://example.vn")]],
                Attachment = new("a.png", "image/png", [1, 2]),
                Replaces = message.TappedMessageId,
            },
        ];
        await lan.Post("/chat/messages", """{"id":"a","text":"x","tap":true,"tapped":"5"}""");
        using var events = await EventReader.Open(lan);
        var message = (await events.Next()).Message;
        var id = message.GetProperty("id").GetString();
        message.GetRawText().ShouldBe(
            $$$"""
            {"id":"{{{id}}}","at":"2026-07-01T08:00:00+00:00",
            "runs":[{"text":"\u0110\u1EADm","style":"Bold"},{"text":"ngu\u1ED3n","style":"Link","url":"https://example.vn"}],
            "choices":[[{"label":"S\u1EEDa","send":"/sua"},{"label":"M\u1EDF","url":"https://example.vn"}]],
            "picture":{"url":"/chat/files/{{{id}}}","name":"a.png","bytes":2},"replaces":"5"}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_goes_on_where_the_last_one_ended(bool browserReconnects)
    {
        await using var server = await WebChatServer.Start(clock);
        using var lan = await server.NewVisitor();
        await lan.Say("một", id: "a");
        clock.Advance(TimeSpan.FromMinutes(1));
        await lan.Say("hai", id: "b");
        string position;
        using (var first = await EventReader.Open(lan))
        {
            await first.Next();
            position = (await first.Next()).Position;
        }

        await lan.Say("ba", id: "c");
        using var second = browserReconnects ? await EventReader.Open(lan, lastEventId: position) : await EventReader.Open(lan, after: position);
        (await second.NextText()).ShouldBe("Đã nhận: hai"); // young enough to have a latecomer before it; the page knows it by its id
        (await second.NextText()).ShouldBe("Đã nhận: ba");
    }

    [Fact]
    public async Task A_row_that_commits_after_a_later_one_is_not_missed()
    {
        await using var server = await WebChatServer.Start(clock);
        using var lan = await server.NewVisitor();
        await lan.Say("chào", id: "a");
        var chat = server.Bot.Handled.Single().Chat;
        using var events = await EventReader.Open(lan);
        await events.Next();
        var early = NewId.Next(clock.GetUtcNow());
        await server.Bot.Send(chat, ScriptedBot.Says("sau"));
        (await events.NextText()).ShouldBe("sau");
        await server.Bot.Send(chat, ScriptedBot.Says("trước"), early);
        (await events.NextText()).ShouldBe("trước");
    }

    [Fact]
    public async Task Nobody_receives_what_is_for_another()
    {
        await using var server = await WebChatServer.Start(clock);
        using var lan = await server.NewVisitor();
        using var minh = await server.NewVisitor();
        using var events = await EventReader.Open(minh);
        await lan.Say("của Lan");
        await minh.Say("của Minh");
        (await events.NextText()).ShouldBe("Đã nhận: của Minh");
    }

    [Fact]
    public async Task A_quiet_stream_shows_that_it_lives()
    {
        await using var server = await WebChatServer.Start(clock);
        using var lan = await server.NewVisitor();
        using var events = await EventReader.Open(lan);
        (await events.Line()).ShouldBe(":");
        (await events.Line()).ShouldBe("");
        await clock.AdvanceWhenAwaited(EventStream.Heartbeat);
        (await events.Line()).ShouldBe(":");
    }

    [Fact]
    public async Task Open_streams_do_not_hold_up_the_end_of_the_program()
    {
        await using var server = await WebChatServer.Start(clock);
        using var lan = await server.NewVisitor();
        using var events = await EventReader.Open(lan);
        await events.Line();
        await server.Stop().WaitAsync(TimeSpan.FromSeconds(2));
        await events.Line();
        (await events.Line()).ShouldBeNull();
    }

    [Fact]
    public async Task A_stream_that_ends_leaves_nothing_behind()
    {
        var browsers = new WaitingBrowsers(new OnlyProgram());
        var next = browsers.Next("lan");
        browsers.Wake("lan");
        next.IsCompletedSuccessfully.ShouldBeTrue();
        browsers.Next("lan").IsCompleted.ShouldBeFalse();
        await next;
    }

    [Fact]
    public async Task While_the_database_cannot_be_read_the_page_is_told_so()
    {
        await using var server = await WebChatServer.Start(clock);
        using var lan = await server.NewVisitor();
        server.BreakDatabase();
        (await lan.Get("/chat/events")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Sending_is_waking()
    {
        await using var server = await WebChatServer.Start(clock);
        var channel = server.Services.GetServices<IChannel>().ShouldHaveSingleItem();
        channel.Name.ShouldBe("web");
        var next = server.Services.GetRequiredService<WaitingBrowsers>().Next("lan");
        (await channel.Send(new("web", "lan"), ScriptedBot.Says("x"), CancellationToken.None)).ShouldBe(new SendResult.Sent(null));
        next.IsCompleted.ShouldBeTrue();
    }
}
