using System.Net;
using System.Text;
using CommunityBot.Delivery;
using CommunityBot.Host.Web;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Stories.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Host.Channels.ZaloBot;

/// <summary>What is Zalo Bot's own: events once, numbered choices, pictures by address, groups, the webhook.</summary>
public sealed class ZaloBotStories : IAsyncLifetime
{
    private ZaloBotWorld world = null!;

    public Task InitializeAsync()
    {
        world = ZaloBotWorld.New();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        world.Zalo.Defects.ShouldBeEmpty();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task An_idle_poll_is_no_failure_and_the_next_one_follows()
    {
        await world.Begin(ZaloBotWorld.Polling);
        var polls = world.Zalo.CountCalls("getUpdates");

        await world.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(30));
        await world.Zalo.Until(() => world.Zalo.CountCalls("getUpdates") > polls);
        await world.Clock.AdvanceWhenAwaited(TimeSpan.FromMilliseconds(250));

        (await world.Person("Lan").Says("/start")).ShouldContain("máy trả lời");
        world.Zalo.Calls.ShouldContain(call => call.Answer == "Request timeout");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("hai")]
    [InlineData("Hai.")]
    [InlineData("xoá")]
    public async Task A_number_its_word_or_the_choices_own_words_pick_it(string typed)
    {
        await world.Begin();
        var lan = await Volunteer();
        (await lan.Says("vneid 3")).ShouldContain("2. 🗑 Xoá");

        (await lan.Says(typed)).ShouldContain("Đã xoá");
    }

    [Fact]
    public async Task A_file_comes_as_a_link_that_opens_it_for_a_day()
    {
        await world.Begin();
        var minh = world.Person("Minh");
        await minh.Says("/start LD");
        var link = new Uri((await minh.Says("/xuat bieu thang")).Split('\n')[^1]);
        using var browser = new HttpClient { BaseAddress = world.Program.Address };

        var file = await browser.GetByteArrayAsync(link.PathAndQuery);
        world.Clock.Advance(SignedFiles.Life + TimeSpan.FromSeconds(1));

        file[..2].ShouldBe("PK"u8.ToArray()); // how .xlsx files begin
        (await browser.GetAsync(link.PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_number_picks_nothing_once_the_question_is_over()
    {
        await world.Begin();
        var lan = await Volunteer();
        await lan.Says("vneid 3");
        await lan.Says("/homnay");
        await lan.Says("/huy");

        (await lan.Says("hai")).ShouldNotContain("Đã xoá");
        (await lan.Says("/homnay")).ShouldContain("VNeID: 3");
    }

    [Fact]
    public async Task Choices_that_are_numbers_stand_as_they_are_typed()
    {
        await world.Begin();
        var lan = await Volunteer();
        await lan.Says("/ghi");

        (await lan.Chooses("VNeID")).ShouldContain("1 · 2 · 3 · 4 · 5 · 6 · 8 · 10 · 15 · 20");
        (await lan.Says("8")).ShouldContain("8 tài khoản");
    }

    [Fact]
    public async Task Joining_costs_one_message()
    {
        await world.Begin();
        var lan = world.Person("Lan");

        var welcome = await lan.Says("/start TNV");

        world.Zalo.Messages.Sent.ShouldBe(1);
        welcome.ShouldContain("Bạn đã tham gia");
        welcome.ShouldContain("máy trả lời");
        welcome.ShouldContain("7. Tổ 7");
    }

    [Fact]
    public async Task A_group_is_answered_where_it_mentions_the_bot()
    {
        await world.Begin();
        var group = world.Zalo.Group();
        var lan = world.Person(world.Zalo.Person("Lan").In(group));

        (await lan.Says($"@{FakeZaloBot.BotName} đăng ký tạm trú cần giấy gì")).ShouldContain("tạm trú");
        group.FromBot.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Without_a_public_address_an_invite_is_text_alone_and_says_who_must_write_first()
    {
        await world.Begin(("Channels:Web:PublicUrl", "http://localhost:5080"));
        var minh = world.Person("Minh");
        await minh.Says("/start LD");

        (await minh.Says("/moi tinhnguyen to-1")).ShouldContain("Zalo: người được mời phải tự nhắn cho bot trước");
        (await minh.Inbox()).ShouldAllBe(message => !message.HasPicture);
    }

    [Fact]
    public async Task A_file_goes_as_a_link_that_works()
    {
        await world.Begin();
        var lan = world.Person("Lan");
        await lan.Says("/start");
        var report = new OutgoingMessage { Text = [new("Báo cáo tháng", TextStyle.Bold)], Attachment = new("báo cáo.pdf", "application/pdf", [1, 2, 3]) };

        var news = await lan.News(() => world.Store.Run("test", work => world.Program.Services.GetRequiredService<OutboxWriter>()
            .Write(work, new(world.Channel, lan.ChatId), report, Lane.Reply), world.Program.Services.GetRequiredService<OutboxSender>().Enqueue));

        news.ShouldStartWith("Báo cáo tháng\nhttps://bot.example.vn/files/");
        using var browser = new HttpClient();
        (await browser.GetByteArrayAsync(new Uri(world.Program.Address, new Uri(news.Split('\n')[1]).AbsolutePath))).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task The_same_event_posted_again_counts_once()
    {
        await world.Begin(ZaloBotWorld.Polling);
        var person = world.Zalo.Person("Lan");
        var lan = world.Person(person);
        await lan.Says("/start TNV");
        await lan.Says("/to to-1");
        for (var i = 0; i < 2; i++) person.Sends("message.text.received", new() { ["text"] = "vneid 3" }, messageId: "same");
        await world.Zalo.Until(() => world.Zalo.Events.Count == 0 && world.Zalo.Events.IsPolled);

        (await lan.Says("/homnay")).ShouldContain("VNeID: 3 tài khoản");
    }

    [Fact]
    public async Task What_the_used_up_plan_refuses_is_kept_and_sent_once_there_are_messages_again()
    {
        await world.Begin();
        var lan = await Volunteer();
        world.Zalo.Messages.Quota = world.Zalo.Messages.Sent;
        (await lan.Says("vneid 3")).ShouldBeEmpty();

        world.Zalo.Messages.Quota = int.MaxValue;

        (await lan.News(() => world.Pass(TimeSpan.FromHours(1.5)))).ShouldContain("VNeID: 3 tài khoản");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_are_posted_wrapped_or_bare(bool bare)
    {
        await world.Begin();
        world.Zalo.Events.PostsBare = bare;

        (await world.Person("Lan").Says("/start")).ShouldContain("máy trả lời");
        world.Zalo.Events.Webhook!.Secret.ShouldBe(ZaloBotWorld.Secret);
        world.Zalo.Events.Webhook.Url.ShouldBe(new Uri("https://bot.example.vn/channels/zalo-bot"));
        world.Zalo.CountCalls("getUpdates").ShouldBe(0);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("bi-mat-cua-webhook_2027", HttpStatusCode.Unauthorized)]
    [InlineData(ZaloBotWorld.Secret, HttpStatusCode.OK)]
    public async Task Only_who_knows_the_secret_is_heard(string? secret, HttpStatusCode status)
    {
        await world.Begin();
        using var http = new HttpClient { BaseAddress = world.Program.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/channels/zalo-bot") { Content = new StringContent("{\"event_name\":\"message.unsupported.received\"}", Encoding.UTF8, "application/json") };
        if (secret is not null) request.Headers.Add("X-Bot-Api-Secret-Token", secret);

        using var answer = await http.SendAsync(request);

        answer.StatusCode.ShouldBe(status);
    }

    private async Task<ChannelPerson> Volunteer()
    {
        var lan = world.Person("Lan");
        await lan.Says("/start TNV");
        await lan.Says("/to to-1");
        return lan;
    }
}
