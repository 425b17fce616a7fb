using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

/// <summary>What is stored about a person is shown to them and erased when they ask; the counts stay.</summary>
public class MyDataStories
{
    [Fact]
    public async Task Every_table_that_holds_something_of_mine_is_named_and_after_erasing_none_holds_anything()
    {
        var file = TempFile.New("mine.db");
        await using var bot = await Bot.Start(file);
        var lan = await LiveFully(bot);
        var id = (await bot.Store.Read(work => work.Members.Find("web", lan.ChatId)))!.Id;
        string[] traces = [lan.ChatId, lan.Name, $"|{id}|"];

        var tables = Mine().Select(row => row.Split('|')[0]).Distinct();
        tables.ShouldBe(["audit", "browser", "conversation", "identity", "invite", "member", "member_day", "nudge_off", "outbox", "pause_told", "period_lock", "support_log", "wrong_code"], ignoreOrder: true);
        var shown = await lan.Says("/dulieu");
        foreach (var said in new[] { "Vai: lãnh đạo", "Tên hiển thị: Lan Độc Nhất", "Phường Mẫu", "Ngôn ngữ: tiếng Việt", "mã lan-doc-nhat", "Tin bot gửi cho bạn", "Báo cáo công việc đã ghi: 2, từ 2026-11-23 đến 2026-11-24", "nhật ký quản trị có bạn: 5", "sai mã mời", "phiên đăng nhập web", "đang dở", "khoá hoặc mở khoá kỳ báo cáo: 1", "đã tắt lời nhắc" })
        {
            shown.ShouldContain(said);
        }

        var before = await Tallies(bot);
        (await lan.Says("/quentoi")).ShouldContain("Xoá mọi thông tin về bạn?");
        (await lan.Says("/quentoi co")).ShouldContain("Đã xoá");

        // The farewell itself stays until sent messages are purged.
        Mine().ShouldHaveSingleItem().ShouldStartWith("outbox|");
        (await Tallies(bot)).ShouldBe(before);
        (await bot.Store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
        (await bot.Store.Read(work => work.Audit.Latest("mau", 1))).ShouldHaveSingleItem().Act.ShouldBe("erased");

        List<string> Mine() => [.. DatabaseRows.Of(file).Where(row => traces.Any(trace => row.Contains(trace, StringComparison.Ordinal)))];
    }

    [Fact]
    public async Task What_was_erased_is_not_readable_in_the_bytes_of_the_file_either()
    {
        var file = TempFile.New("mine.db");
        await using (var bot = await Bot.Start(file))
        {
            var lan = await LiveFully(bot);
            await lan.Says("/quentoi co");
        }

        System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)).ShouldNotContain("Lan Độc Nhất");
    }

    [Fact]
    public async Task A_residents_question_is_in_no_row_that_leads_to_them()
    {
        var file = TempFile.New("asked.db");
        await using var bot = await Bot.Start(file);
        var tu = bot.Person("Tư Hỏi");
        string[] asked = ["dat ve may bay di da lat", "làm khai sinh cho con cần giấy gì", "sang tên sổ đỏ hết bao nhiêu tiền"];
        foreach (var question in asked) await tu.Says("/tracuu " + question);

        var rows = DatabaseRows.Of(file);
        rows.ShouldContain(row => row.Contains(asked[0], StringComparison.OrdinalIgnoreCase));
        rows.Where(row => asked.Any(question => row.Contains(question, StringComparison.OrdinalIgnoreCase)) && row.Contains(tu.ChatId, StringComparison.Ordinal)).ShouldBeEmpty();
        // Nor does the row's id tell the moment of the turn that made it.
        var made = await bot.Store.Read(work => work.Questions.Unanswered("mau", 1));
        (made.Single().Id >> 22).ShouldNotBe(NewId.Next(bot.Clock.GetUtcNow()) >> 22);
    }

    [Fact]
    public async Task What_is_no_longer_needed_goes_after_the_time_that_was_set()
    {
        var settings = new Dictionary<string, string?> { ["Retention:UpdateIdDays"] = "3", ["Retention:SentMessageDays"] = "5", ["Retention:AuditDays"] = "40", ["Database:Backup:KeepDays"] = "0" };
        var (file, clock, log) = (TempFile.New("purge.db"), new FakeClock(Bot.Morning), new Host.Channels.Telegram.CapturedLog());
        settings["Database:ConnectionString"] = $"Data Source={file}";
        await using var program = RunningProgram.Start(clock, settings, log);
        using var browser = program.CreateClient();
        await browser.PostAsync("/chat/session", System.Net.Http.Json.JsonContent.Create(new { }));
        await browser.PostAsync("/chat/messages", System.Net.Http.Json.JsonContent.Create(new { id = "m1", text = "/dulieu" }));
        await browser.PostAsync("/chat/messages", System.Net.Http.Json.JsonContent.Create(new { id = "m2", text = "/start SAI" }));
        Count("handled_update").ShouldBe(2);

        await DaysLater(2, goneNow: "wrong_code", thereStill: "handled_update");
        await DaysLater(2, goneNow: "handled_update", thereStill: "outbox");
        await DaysLater(2, goneNow: "outbox", thereStill: "audit");
        await DaysLater(40, goneNow: "audit", thereStill: "member");

        async Task DaysLater(int days, string goneNow, string thereStill)
        {
            Count(goneNow).ShouldBePositive();
            clock.Advance(TimeSpan.FromDays(days));
            await log.Until(() => Count(goneNow) == 0);
            Count(thereStill).ShouldBePositive();
        }

        int Count(string table) => DatabaseRows.Of(file).Count(row => row.StartsWith(table + "|", StringComparison.Ordinal));
    }

    /// <summary>Somebody who leaves a trace wherever one can be left.</summary>
    private static async Task<Person> LiveFully(Bot bot)
    {
        var an = await bot.Admin("An");
        await an.Says("/tamdung tatca thử");
        var lan = bot.Person("Lan Độc Nhất");
        await lan.Says("/start SAI");
        await lan.Says("khai sinh");
        await an.Says("/tieptuc");
        await lan.Says("/start TINHNGUYEN");
        await lan.Says("/to to-1");
        await lan.Says("hôm qua vneid 2");
        await lan.Says("vneid 3");
        await lan.Says("/nhac tat");
        await lan.Says("/start LANHDAO");
        await lan.Says("/khoaky thang 10 đã nộp");
        await lan.Says("/moi tinhnguyen to-1");
        await an.Says("/tamdung tatca thử lại");
        await lan.Says("/baocao");
        await bot.Store.Run("c", work =>
        {
            work.Browsers.Save(new Browser { Hash = "hash", ChatId = lan.ChatId });
            work.Conversations.Save(new("web", "group"), lan.ChatId, new Conversation { Until = bot.Clock.GetUtcNow() });
            return true;
        });
        return lan;
    }

    private static async Task<string> Tallies(Bot bot) =>
        string.Join(' ', await bot.Store.Read(work => work.Tallies.Sums("mau", new(2026, 11, 1), new(2026, 11, 30))));
}
