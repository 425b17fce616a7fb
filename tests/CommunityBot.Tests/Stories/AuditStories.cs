using System.Text.RegularExpressions;
using CommunityBot.Messaging;

namespace CommunityBot.Tests.Stories;

public partial class AuditStories
{
    [Fact]
    public async Task An_administrator_sees_who_invited_joined_changed_removed_exported_erased_and_paused()
    {
        await using var bot = await Bot.Start();
        var (an, minh) = (await bot.Admin("An"), await bot.Leader("Minh"));
        await minh.Says("/moi tinhnguyen to-2");
        var lan = bot.Person("Lan");
        await lan.Says("/start " + minh.Last.Text.First(run => run.Style == TextStyle.Code).Text);
        await lan.Says("vneid 3 cccd 031175000123");
        await lan.Says("/dulieu");
        await an.Says("/thanhvien");
        await an.Taps("Lan");
        await an.Taps("Chuyển sang Tổ 3");
        await an.Taps("Lan");
        await an.Taps("Xoá khỏi phường");
        await lan.Says("/quentoi co");
        await an.Says("/tamdung dan thử");
        await an.Says("/tieptuc");

        var lines = (await an.Says("/nhatky")).Split('\n').Skip(1).Select(line => Time().Replace(line, "")).ToList();

        lines.ShouldBe(
        [
            "An · cho bot chạy lại", "An · tạm dừng bot · Residents", "(chương trình hoặc người đã xoá dữ liệu) · xoá dữ liệu của mình", "An · xoá khỏi phường", "An · đổi vai hoặc tổ · Volunteer to-3",
            "(chương trình hoặc người đã xoá dữ liệu) · xem dữ liệu của mình", "(chương trình hoặc người đã xoá dữ liệu) · tham gia bằng mã · Volunteer to-2", "Minh · tạo mã mời · Volunteer to-2",
            "Minh · tham gia bằng mã · Leader", "An · tham gia bằng mã · Admin",
        ]);
    }

    [Fact]
    public async Task An_administrator_sees_who_locked_unlocked_exported_and_changed_where_the_tally_goes()
    {
        await using var bot = await Bot.Start();
        var an = await bot.Admin("An");
        await an.Says("/khoaky thang 10 đã nộp");
        await an.Says("/mokhoa 01/10-05/10 nhầm");
        await an.Says("/xuat tong thang 10");
        await an.Says("/giobaocao 18h");
        await an.Says("/giobaocao tat");
        await an.Sends(an.Message("/nhombaocao") with { Chat = new("web", "nhom"), IsGroup = true });
        await an.Sends(an.Message("/nhombaocao tat") with { Chat = new("web", "nhom"), IsGroup = true });

        var lines = (await an.Says("/nhatky")).Split('\n').Skip(1).Select(line => Time().Replace(line, "")).ToList();

        lines.ShouldBe(
        [
            "An · thôi gửi báo cáo vào nhóm · web", "An · cho nhóm nhận báo cáo · web", "An · đổi giờ báo cáo · off", "An · đổi giờ báo cáo · 18:00",
            "An · xuất tệp · tong-mau-20261001-20261031.csv", "An · mở khoá số liệu · 2026-10-01 2026-10-05", "An · khoá số liệu · 2026-10-01 2026-10-31", "An · tham gia bằng mã · Admin",
        ]);
    }

    [Fact]
    public async Task An_administrator_sees_who_set_targets_totals_and_campaigns()
    {
        await using var bot = await Bot.Start();
        var an = await bot.Admin("An");
        await an.Says("/chitieu thang 11 to-2 vneid = 30\nthang 11 vneid = 0");
        await an.Says("/tonghoso thang 11 = 90");
        await an.Says("/chiendich 45 ngày 01/11-15/12");
        await an.Says("/chiendich xoa 45 ngày");
        await an.Says("/chiendich xoa 45 ngày"); // nothing happened, nothing is written
        await an.Says("/chitieu thang 11 vneid = nhiều");

        var lines = (await an.Says("/nhatky")).Split('\n').Skip(1).Select(line => Time().Replace(line, "")).ToList();

        lines.ShouldBe(
        [
            "An · xoá tên đợt · 45 ngày", "An · đặt tên đợt · 45 ngày 2026-11-01 2026-12-15", "An · ghi tổng số hồ sơ · 2026-11-01 2026-11-30 = 90",
            "An · đặt chỉ tiêu · 2026-11-01 2026-11-30 to-2 vneid = 30; 2026-11-01 2026-11-30 vneid = 0", "An · tham gia bằng mã · Admin",
        ]);
    }

    [Fact]
    public async Task Nobody_sees_the_log_of_another_ward()
    {
        await using var bot = await Bot.Start(settings: new Dictionary<string, string?>(TwoWards.Settings) { ["Wards:0:Invites:Admin"] = "DONG-QT" });
        var (east, west) = (bot.Person("Đông"), bot.Person("Tây"));
        await west.Says("/start TAY-LD");
        await west.Says("/moi tinhnguyen t1");
        await east.Says("/start DONG-QT");

        var log = await east.Says("/nhatky");

        log.ShouldContain("Đông · tham gia bằng mã");
        log.ShouldNotContain("Tây ·");
        (await west.Says("/nhatky")).ShouldContain("dành cho quản trị");
    }

    [Fact]
    public async Task Many_people_who_guess_lock_joining_for_all_and_the_administrator_sees_it()
    {
        await using var bot = await Bot.Start();
        var an = await bot.Admin("An");
        for (var thief = 0; thief < 25; thief++)
        {
            for (var guess = 0; guess < 4; guess++) (await bot.Person($"Kẻ {thief}").Says($"/start SAI-{thief}-{guess}")).ShouldContain("không đúng");
        }

        (await bot.Person("Lan").Says("/start TINHNGUYEN")).ShouldContain("tạm khoá");
        (await an.Says("/nhatky")).ShouldContain("quá nhiều mã sai");
        await bot.Pass(TimeSpan.FromMinutes(61));
        (await bot.Person("Lan").Says("/start TINHNGUYEN")).ShouldContain("Bạn đã tham gia");
    }

    [GeneratedRegex(@"^• \d\d/\d\d \d\d:\d\d ")]
    private static partial Regex Time();
}
