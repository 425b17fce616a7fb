using CommunityBot.Host.Channels.ZaloBot;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Host.Channels.Telegram;
using Microsoft.AspNetCore.Builder;

namespace CommunityBot.Tests.Host.Channels.ZaloBot;

/// <summary>Zalo hands an event out once and keeps no copy: what is not stored when the next is asked for is lost.</summary>
public sealed class ZaloBotPollingTests : IAsyncLifetime
{
    private readonly FakeClock clock = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly FakeInbox inbox = new();
    private FakeZaloBot zalo = null!;
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        zalo = await FakeZaloBot.Start(clock);
        app = await ChannelHost.Start(
            (services, configuration) => services.AddZaloBot(configuration), _ => { }, inbox, clock, [$"Channels:ZaloBot:Token={FakeZaloBot.Token}", $"Channels:ZaloBot:ApiBaseUrl={zalo.BaseUrl}"]);
        await zalo.Until(() => zalo.Events.IsPolled);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        zalo.Defects.ShouldBeEmpty();
        await zalo.DisposeAsync();
    }

    [Fact]
    public async Task The_next_event_is_asked_for_only_when_the_last_is_stored()
    {
        inbox.Hold();
        var lan = zalo.Person("Lan");
        lan.Says("một");
        lan.Says("hai");
        await inbox.Until(() => inbox.Waiting == 1);
        (zalo.Events.IsPolled, zalo.Events.Count).ShouldBe((false, 1));

        inbox.Release();

        (await inbox.Receives(2)).Select(message => message.Text).ShouldBe(["một", "hai"]);
    }

    [Fact]
    public async Task While_nothing_can_be_stored_the_event_is_kept_and_nothing_is_asked_for()
    {
        inbox.Fails("một", new InboxUnavailableException(), times: 2);
        zalo.Person("Lan").Says("một");
        await clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
        zalo.Events.IsPolled.ShouldBeFalse();
        await clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(2));

        await inbox.Receives(1);
        await zalo.Until(() => zalo.Events.IsPolled);
        inbox.Texts.ShouldBe(["một"]);
    }

    [Fact]
    public async Task What_is_no_text_and_what_no_person_sent_is_told_apart()
    {
        var lan = zalo.Person("Lan");
        zalo.Events.Add(new() { ["event_name"] = "message.unsupported.received" });
        lan.Sends("message.sticker.received", new() { ["sticker"] = "bf8a", ["url"] = "https://zalo.example/s.png" });
        lan.Says("vneid 3");

        var messages = await inbox.Receives(2);
        messages.Select(message => message.Kind).ShouldBe([IncomingKind.Attachment, IncomingKind.Text]);
        messages[1].SenderName.ShouldBe("Lan");
        messages[1].Chat.ShouldBe(new ChatAddress("zalo-bot", lan.Id));
    }
}
