using CommunityBot.Messaging;

namespace CommunityBot.Tests.Stories;

public class MembershipStories
{
    [Fact]
    public async Task The_greeting_says_it_is_a_machine()
    {
        await using var bot = await Bot.Start();

        (await bot.Person("Lan").Says("/start")).ShouldContain("máy trả lời, không phải người");
    }

    [Fact]
    public async Task The_first_administrator_joins_with_the_console_code_and_only_once()
    {
        await using var bot = await Bot.Start();
        bot.AdminCode.ShouldNotBeNull();

        (await bot.Person("An").Says($"/start {bot.AdminCode}")).ShouldContain("quản trị");
        (await bot.Person("Kẻ lạ").Says($"/start {bot.AdminCode}")).ShouldContain("đã được dùng");
    }

    [Fact]
    public async Task A_leader_invites_a_volunteer_into_a_team_with_code_link_and_picture()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");

        await minh.Says("/moi");
        await minh.Taps("tình nguyện viên");
        var invite = await minh.Taps("Tổ 2");
        invite.ShouldContain("https://chat.example/?code=");
        minh.Last.Attachment!.MediaType.ShouldBe("image/png");
        var code = CodeIn(minh.Last);

        (await bot.Person("Lan").Says($"/start {code.ToLowerInvariant()}")).ShouldContain("Tổ 2");
        (await bot.Person("Hoa").Says($"/start {code}")).ShouldContain("đã được dùng");
    }

    [Fact]
    public async Task A_code_for_many_uses_works_until_it_expires()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        await minh.Says("/moi tinhnguyen to-1 nhieu");
        var code = CodeIn(minh.Last);

        (await bot.Person("Lan").Says($"/start {code}")).ShouldContain("Bạn đã tham gia");
        (await bot.Person("Hoa").Says($"/start {code}")).ShouldContain("Bạn đã tham gia");
        await bot.Pass(TimeSpan.FromDays(8));
        (await bot.Person("Tư").Says($"/start {code}")).ShouldContain("hết hạn");
    }

    [Fact]
    public async Task Guessing_codes_is_stopped_after_five_wrong_ones()
    {
        await using var bot = await Bot.Start();
        var thief = bot.Person("Kẻ lạ");
        for (var i = 0; i < 5; i++) (await thief.Says($"/start SAI{i}")).ShouldContain("không đúng");

        (await thief.Says("/start LANHDAO")).ShouldContain("sai mã nhiều lần");
        await bot.Pass(TimeSpan.FromMinutes(61));
        (await thief.Says("/start LANHDAO")).ShouldContain("Bạn đã tham gia");
    }

    [Fact]
    public async Task A_leader_may_not_invite_leaders_but_an_administrator_may()
    {
        await using var bot = await Bot.Start();

        (await (await bot.Leader("Minh")).Says("/moi lanhdao")).ShouldContain("không có quyền");
        (await (await bot.Admin("An")).Says("/moi lanhdao")).ShouldContain("Mã mời");
    }

    [Fact]
    public async Task An_administrator_moves_promotes_and_removes_members_and_they_are_told()
    {
        await using var bot = await Bot.Start();
        var an = await bot.Admin("An");
        var lan = await bot.Volunteer("Lan");

        (await an.Says("/thanhvien")).ShouldContain("2 thành viên");
        await an.Taps("Lan");
        await an.Taps("Chuyển sang Tổ 3");
        lan.Last.PlainText().ShouldContain("Tổ 3");
        await an.Taps("Lan");
        await an.Taps("Đổi thành lãnh đạo");
        (await lan.Says("/baocao")).ShouldContain("Tổng hợp ngày 24/11/2026");
        await an.Taps("Lan");
        await an.Taps("Xoá khỏi phường");
        (await lan.Says("/baocao")).ShouldContain("dành cho lãnh đạo");
    }

    [Fact]
    public async Task A_demoted_leaders_old_buttons_do_nothing()
    {
        await using var bot = await Bot.Start();
        var an = await bot.Admin("An");
        var minh = await bot.Leader("Minh");
        await minh.Says("/moi");
        await an.Says("/thanhvien");
        await an.Taps("Minh");
        await an.Taps("Đổi thành tình nguyện viên");

        (await minh.Taps("tình nguyện viên")).ShouldContain("dành cho lãnh đạo");
    }

    [Fact]
    public async Task People_of_one_ward_never_see_another()
    {
        await using var bot = await Bot.Start(settings: TwoWards.Settings);
        var east = bot.Person("Đông");
        var west = bot.Person("Tây");
        await east.Says("/start DONG-LD");
        await west.Says("/start TAY-LD");
        await west.Says("/moi tinhnguyen t1");
        var lan = bot.Person("Lan");
        await lan.Says($"/start {CodeIn(west.Last)}");
        var lansId = (await bot.Store.Read(work => work.Members.Find("web", "lan")))!.Id;

        (await east.Says("/thanhvien")).ShouldContain("1 thành viên");
        (await east.Forges($"/thanhvien {lansId}")).ShouldContain("Không có thành viên đó");
        (await east.Forges($"/thanhvien {lansId} xoa")).ShouldContain("Không có thành viên đó");
        (await east.Says("/baocao")).ShouldNotContain("Tổ Tây");
    }

    [Fact]
    public async Task Somebody_in_the_web_chat_of_the_sample_ward_tries_the_roles()
    {
        await using var bot = await Bot.Start();
        var guest = bot.Person("Khách");

        (await guest.Says("/thuvai lanhdao")).ShouldContain("thử vai: lãnh đạo");
        (await guest.Says("/baocao")).ShouldContain("Tổng hợp ngày");
        (await guest.Says("/thuvai nguoidan")).ShouldContain("thử vai: người dân");
        (await guest.Says("/baocao")).ShouldContain("dành cho lãnh đạo");
    }

    [Fact]
    public async Task Roles_cannot_be_tried_where_real_wards_are_set()
    {
        await using var bot = await Bot.Start(settings: TwoWards.Settings);

        (await bot.Person("Khách").Says("/thuvai lanhdao")).ShouldContain("bản dùng thử");
    }

    private static string CodeIn(OutgoingMessage message) => message.Text.First(run => run.Style == TextStyle.Code).Text;
}
