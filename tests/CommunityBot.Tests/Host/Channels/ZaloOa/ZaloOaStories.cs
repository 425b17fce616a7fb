using CommunityBot.Host.Channels.ZaloOa;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Stories.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Host.Channels.ZaloOa;

/// <summary>What is Zalo OA's own: tokens that renew themselves, the window of seven days, buttons, uploads.</summary>
public sealed class ZaloOaStories : IAsyncLifetime
{
    private readonly string file = TempFile.New("oa.db");
    private ZaloOaWorld world = null!;

    public Task InitializeAsync() => Begin();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Many_at_once_fetch_one_token_and_a_restart_goes_on_with_it()
    {
        var people = Enumerable.Range(1, 12).Select(number => world.Oa.Person($"Dân {number}")).ToList();
        await Task.WhenAll(people.Select(person => person.Says("/start")));
        await world.Idle();
        people.ShouldAllBe(person => person.Inbox.Count == 1);
        world.Oa.Tokens.Given.ShouldBe(1);

        await world.Restart();
        await people[0].Says("/trogiup");
        await world.Idle();

        people[0].Inbox.Count.ShouldBe(2);
        (world.Oa.Tokens.Given, world.Oa.Defects.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_token_is_stored_before_it_is_used_so_that_a_kill_in_between_loses_nothing()
    {
        (await world.Program.Services.GetRequiredService<ZaloOaTokens>().Get(refused: null, CancellationToken.None)).Token.ShouldNotBeNull();

        await world.Restart(); // what was fetched was never used
        (await world.Person("Hoa").Says("/start")).ShouldContain("máy trả lời");

        (world.Oa.Tokens.Given, world.Oa.Defects.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_fetch_that_broke_before_it_was_carried_out_is_made_again_with_the_same_token()
    {
        world.Oa.Faults.Next("access_token", FakeBotApiFault.Reset);
        var hoa = world.Person("Hoa");
        (await hoa.Says("/start")).ShouldBeEmpty();

        (await hoa.News(() => world.Pass(TimeSpan.FromMinutes(2)))).ShouldContain("máy trả lời");
        world.Oa.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fetch_whose_answer_was_lost_is_told_to_the_operator_whose_new_token_mends_it()
    {
        world.Oa.Faults.Next("access_token", FakeBotApiFault.ResetAfterwards);
        var hoa = world.Person("Hoa");
        (await hoa.Says("/start")).ShouldBeEmpty();
        (await hoa.News(() => world.Pass(TimeSpan.FromMinutes(2)))).ShouldBeEmpty();
        world.Oa.Defects.ShouldBe(["/v4/oa/access_token: Invalid refresh token"]);

        await world.Restart(("Channels:ZaloOa:RefreshToken", world.Oa.Tokens.Authorise()));

        (await hoa.News(() => world.Pass(TimeSpan.FromHours(1.1)))).ShouldContain("máy trả lời");
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_and_once_when_it_is_refused()
    {
        var hoa = world.Person("Hoa");
        await hoa.Says("/start");
        await world.Pass(TimeSpan.FromHours(24.95));
        (await hoa.Says("/start")).ShouldContain("máy trả lời");
        world.Oa.Tokens.Given.ShouldBe(2);

        world.Oa.Tokens.Revoke();
        (await hoa.Says("/start")).ShouldContain("máy trả lời");

        (world.Oa.Tokens.Given, world.Oa.Defects.Count).ShouldBe((3, 0));
    }

    [Fact]
    public async Task Who_was_silent_for_over_a_week_is_out_of_reach_until_they_write()
    {
        var person = world.Oa.Person("Minh");
        var minh = new ZaloOaPerson(world, person);
        await minh.Says("/start LD");
        person.WasSilentFor(TimeSpan.FromDays(8));
        (await minh.News(() => world.Pass(TimeSpan.FromHours(8.5)))).ShouldBeEmpty();

        (await minh.Says("/huy")).ShouldContain("Tổng hợp ngày 24/11/2026");

        world.Oa.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_to_five_choices_are_buttons_and_more_are_numbered_lines()
    {
        var lan = world.Oa.Person("Lan");
        var asLan = new ZaloOaPerson(world, lan);
        await asLan.Says("/start");
        lan.Inbox[^1].Buttons!.Count.ShouldBe(3);
        (await asLan.Chooses("Tra cứu thủ tục")).ShouldContain("1. ");
        lan.Inbox[^1].Buttons.ShouldBeNull();

        (await asLan.Says("một")).ShouldContain("trang 1/");
    }

    [Fact]
    public async Task A_picture_or_paper_is_uploaded_and_any_other_file_is_a_link()
    {
        var lan = world.Oa.Person("Lan");
        await new ZaloOaPerson(world, lan).Says("/start");
        foreach (var name in new[] { "a.png", "b.pdf", "c.xlsx" })
        {
            (await Send(lan, new(name, name == "a.png" ? "image/png" : "application/octet-stream", [0x89, 0x50, 0x4E, 0x47]))).ShouldBeOfType<SendResult.Sent>();
        }

        lan.Inbox[1].Picture.ShouldNotBeNull();
        lan.Inbox[2].File.ShouldNotBeNull();
        lan.Inbox[3].Text.ShouldStartWith("c.xlsx\nhttps://bot.example.vn/files/");
        world.Oa.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_public_address_a_leader_is_told_which_files_cannot_come_and_is_offered_the_others()
    {
        await world.Restart(("Channels:Web:PublicUrl", "http://localhost:5080"));
        var minh = world.Oa.Person("Minh");
        var asMinh = new ZaloOaPerson(world, minh);
        await asMinh.Says("/start QT");

        (await asMinh.Says("/xuat bieu tuan")).ShouldContain("Kênh này không gửi được tệp .xlsx. Hãy gửi /xuat trong phòng chat trên web");
        (await asMinh.Says("/xuat tuan")).ShouldContain("Bạn cần tệp nào?");
        minh.Inbox[^1].Buttons!.Select(button => button.Title).ShouldAllBe(title => title.Contains(".csv"));
        await asMinh.Says("/xuat tong tuan");

        minh.Inbox[^1].File.ShouldNotBeNull();
        (await world.Store.Read(work => work.Outbox.Dead(null, 1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_that_expired_meanwhile_is_made_again()
    {
        var lan = world.Oa.Person("Lan");
        await new ZaloOaPerson(world, lan).Says("/start");
        world.Oa.Faults.Next("cs", FakeBotApiFault.Body(200, "application/json", """{"error":-100,"message":"attachment_id was expired"}"""));

        (await Send(lan, new("a.png", "image/png", [0x89, 0x50, 0x4E, 0x47]))).ShouldBeOfType<SendResult.Sent>();

        world.Oa.CountCalls("/v2.0/oa/upload/image").ShouldBe(2);
    }

    [Fact]
    public async Task A_follower_is_greeted_and_echoes_and_receipts_are_not_answered()
    {
        var lan = world.Oa.Person("Lan");
        await lan.Follows();
        await world.Idle();
        lan.Inbox.Single().Text.ShouldContain("máy trả lời");

        foreach (var kind in new[] { "oa_send_text", "user_seen_message", "user_received_message", "anonymous_send_text" }) await lan.Sends(kind, new() { ["text"] = "vneid 3" });
        await world.Idle();
        lan.Inbox.Count.ShouldBe(1);
    }

    private Task Begin()
    {
        world = ZaloOaWorld.New();
        return world.Begin(("Database:ConnectionString", $"Data Source={file}"));
    }

    private Task<SendResult> Send(FakeZaloOaPerson to, Attachment attachment) =>
        world.Program.Services.GetServices<IChannel>().OfType<ZaloOaChannel>().Single()
            .Send(new("zalo-oa", to.Id), new OutgoingMessage { Text = [], Attachment = attachment, RowId = 7 }, CancellationToken.None);
}
