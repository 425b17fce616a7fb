using CommunityBot.Delivery;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Stories.Channels;

/// <summary>What every channel must do: the same product, whatever the app. Its end checks that the provider had nothing to complain about.</summary>
public abstract class ChannelContract : IAsyncLifetime
{
    private ChannelWorld world = null!;

    public async Task InitializeAsync()
    {
        world = NewWorld();
        await world.Begin();
    }

    public async Task DisposeAsync()
    {
        world.Defects.ShouldBeEmpty();
        await world.DisposeAsync();
    }

    internal abstract ChannelWorld NewWorld();

    [Fact]
    public async Task The_greeting_says_that_it_is_a_machine() =>
        (await world.Person("Hoa").Says("/start")).ShouldContain("máy trả lời, không phải người");

    [Fact]
    public async Task A_code_brings_a_volunteer_into_a_team()
    {
        var lan = world.Person("Lan");
        (await lan.Says("/start TNV")).ShouldContain("Bạn đã tham gia");
        (await lan.Chooses("Tổ 7")).ShouldContain("Bạn đã vào Tổ 7");
        (await world.Person("Kẻ lạ").Says("/start SAI")).ShouldContain("không đúng");
    }

    [Fact]
    public async Task Work_is_logged_mended_and_taken_back()
    {
        var lan = await Volunteer();
        (await lan.Says("vneid 3 dvc 2")).ShouldContain("VNeID: 3 tài khoản");
        await lan.Chooses("Sửa");
        (await lan.Says("vneid 4")).ShouldContain("4 tài khoản (hôm nay bạn đã ghi 4)");
        (await lan.Chooses("Xoá")).ShouldContain("Đã xoá");
        (await lan.Says("/homnay")).ShouldContain("Chưa ghi gì");
    }

    [Fact]
    public async Task Work_is_logged_by_choosing_alone()
    {
        var lan = await Volunteer();
        await lan.Says("/ghi");
        await lan.Chooses("VNeID");
        (await lan.Says("8")).ShouldContain("8 tài khoản");
        (await lan.Chooses("Xong")).ShouldContain("Đã ghi");
    }

    [Fact]
    public async Task A_question_gets_its_card_and_lists_are_paged()
    {
        var hoa = world.Person("Hoa");
        (await hoa.Says("đăng ký tạm trú")).ShouldContain("Giấy tờ");
        await hoa.Says("/tracuu");
        (await hoa.Chooses("Hộ tịch")).ShouldContain("trang 1/2");
        (await hoa.Chooses("▶")).ShouldContain("trang 2/2");
        (await hoa.Chooses("khai tử")).ShouldContain("Giấy báo tử");
    }

    [Fact]
    public async Task An_invite_comes_with_the_code_and_where_possible_a_picture_or_a_link()
    {
        var minh = await Leader();
        (await minh.Says("/moi tinhnguyen to-1")).ShouldContain("/start ");
        (await minh.Inbox()).Any(message => message.HasPicture).ShouldBe(world.ShowsPictures);
    }

    [Fact]
    public async Task The_tally_comes_at_its_time()
    {
        var minh = await Leader();
        await (await Volunteer()).Says("vneid 3");

        var tally = await minh.News(() => world.Pass(TimeSpan.FromHours(8.5)));

        tally.ShouldStartWith("Tổng hợp ngày 24/11/2026");
        tally.ShouldContain("Tổ 1: 3 lượt");
    }

    [Fact]
    public async Task A_long_text_comes_whole_in_parts_the_provider_takes()
    {
        var hoa = world.Person("Hoa");
        await hoa.Says("/start");
        var words = string.Join('\n', Enumerable.Range(1, 900).Select(number => $"dòng số {number} có ba người cần giúp"));

        var news = await hoa.News(() => Send(hoa, new OutgoingMessage { Text = [new(words)] }));

        news.Replace("\n---\n", "\n", StringComparison.Ordinal).ShouldBe(words);
        (await hoa.Inbox()).ShouldAllBe(message => message.Text.Length <= world.LongestText);
    }

    [Fact]
    public async Task A_photo_is_not_opened_and_the_person_is_told()
    {
        var lan = await Volunteer();
        if (!lan.CanSendPhotos) return; // the page has no way to
        (await lan.SendsPhoto("")).ShouldContain("ảnh");
        (await lan.Says("/homnay")).ShouldContain("Chưa ghi gì");
    }

    [Fact]
    public async Task Who_blocked_the_bot_gets_nothing_and_the_missed_tally_when_they_are_back()
    {
        var minh = await Leader();
        if (!await minh.Blocks()) return; // nobody can block a page they opened themselves
        (await minh.News(() => world.Pass(TimeSpan.FromHours(8.5)))).ShouldBeEmpty();

        await minh.Returns();
        await world.Pass(TimeSpan.FromMinutes(1));
        (await minh.Inbox()).Count(message => message.Text.Contains("Tổng hợp ngày 24/11/2026")).ShouldBe(1);
    }

    [Fact]
    public async Task A_fault_of_the_provider_delays_an_answer_and_loses_nothing()
    {
        var lan = await Volunteer();
        if (!world.BreakNextSend()) return; // the web chat has no provider
        (await lan.Says("vneid 3")).ShouldBeEmpty();

        (await lan.News(() => world.Pass(TimeSpan.FromMinutes(2)))).ShouldContain("VNeID: 3 tài khoản (hôm nay bạn đã ghi 3)");
    }

    private async Task<ChannelPerson> Volunteer()
    {
        var lan = world.Person("Lan");
        await lan.Says("/start TNV");
        await lan.Says("/to to-1");
        return lan;
    }

    private async Task<ChannelPerson> Leader()
    {
        var minh = world.Person("Minh");
        await minh.Says("/start LD");
        return minh;
    }

    private async Task Send(ChannelPerson to, OutgoingMessage message)
    {
        var outbox = world.Program.Services.GetRequiredService<OutboxWriter>();
        await world.Store.Run("test", work => outbox.Write(work, new(world.Channel, to.ChatId), message, Lane.Reply), world.Program.Services.GetRequiredService<OutboxSender>().Enqueue);
    }
}
