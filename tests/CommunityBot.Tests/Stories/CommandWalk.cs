using CommunityBot.Conversations;
using CommunityBot.Host;
using CommunityBot.Host.Settings;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Stories;

/// <summary>Every command there is, typed and as a forged button, by every role, aimed at the own ward and at another: the server decides, not the button.</summary>
public class CommandWalk
{
    private const string Secret = "hỏi thầm của phường Tây";

    /// <summary>What may follow a command word; the ids are those of a person, a log, a question, a remark and a team.</summary>
    private static readonly string[] Arguments =
    [
        "", "{member}", "{member} xoa", "{member} vai quantri", "{member} to {team}", "={log}", "={log} vneid 9", "{log}", "{question}", "{question} bo", "{question} dang-ky-khai-sinh",
        "{team}", "tinhnguyen {team}", "lanhdao", "quantri", "guilai", "trang 2", "06:00", "tat", "vneid 2", "dang-ky-khai-sinh", "dan thu", "tatca thu", "co",
        "thang 11 {team} vneid = 30", "thang 11 = 90", "thang 11 thu", "bieu thang 11", "luot thang 11", "45 ngay 01/11-15/12", "thang 11 {team}: thieu may", "xoa {remark}",
    ];

    private static readonly string[] ChangedByEveryTurn = ["outbox", "conversation", "handled_update"];

    public static TheoryData<string> Commands
    {
        get
        {
            var settings = BotSettings.Read(new ConfigurationBuilder().Build());
            using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddBot(settings, Knowledge.BuiltIn(settings)).BuildServiceProvider();
            return [.. services.GetRequiredService<Menu>().Entries.Select(entry => entry.Word)];
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_looks_at_role_and_ward(string word)
    {
        var file = TempFile.New("walk.db");
        await using var bot = await Bot.Start(file, Wards);
        var (east, west) = (await Ward.Create(bot, "dong", "Đông", "d1"), await Ward.Create(bot, "tay", "Tây", "t1"));
        var entry = bot.Get<Menu>().Find(word).ShouldNotBeNull();
        foreach (var role in Enum.GetValues<Role>())
        {
            var person = bot.Person($"Người {role}");
            await person.Says(role > Role.Resident ? $"/start DONG-{role}" : "/huy");
            await Walk(file, person, entry, role, east, west);
        }
    }

    [Fact]
    public async Task A_demoted_administrators_every_old_button_and_open_question_is_refused()
    {
        var file = TempFile.New("walk.db");
        await using var bot = await Bot.Start(file, Wards);
        var east = await Ward.Create(bot, "dong", "Đông", "d1");
        var an = bot.Person("An");
        await an.Says("/start DONG-Admin");
        foreach (var text in new[] { "/moi", "/moi tinhnguyen", "/thanhvien", $"/thanhvien {east.Member}", "/cauhoi", "/tinhong", "/baocao", "/tamdung dan thử", "/tieptuc", $"/cauhoi {east.Question}" }) await an.Forges(text);
        an.Last.PlainText().ShouldContain("hỏi của phường Đông");
        var buttons = an.Inbox.SelectMany(message => message.Choices).SelectMany(row => row).Select(choice => choice.Send).OfType<string>().Distinct()
            .Where(button => bot.Get<Menu>().Find(button.Split(' ')[0][1..])!.LowestRole > Role.Volunteer).ToList();
        buttons.Count.ShouldBeGreaterThan(10);
        await bot.Store.Run("c", work =>
        {
            work.Members.Update(work.Members.Find("web", "an")! with { Role = Role.Volunteer });
            return true;
        });
        var before = DatabaseRows.Of(file, ChangedByEveryTurn);

        (await an.Says("đăng ký khai sinh")).ShouldNotContain("hỏi của phường Đông");
        foreach (var button in buttons)
        {
            var entry = bot.Get<Menu>().Find(button.Split(' ')[0][1..]).ShouldNotBeNull(button);
            (await an.Forges(button)).ShouldContain(Refusal(entry), customMessage: button);
        }

        DatabaseRows.Changes(before, DatabaseRows.Of(file, ChangedByEveryTurn)).ShouldAllBe(row => row.StartsWith("question_count|", StringComparison.Ordinal));
    }

    private static Dictionary<string, string?> Wards => new[] { ("dong", "Đông", "d1"), ("tay", "Tây", "t1") }.SelectMany((ward, number) => new[]
    {
        KeyValuePair.Create($"Wards:{number}:Code", (string?)ward.Item1),
        KeyValuePair.Create($"Wards:{number}:Name", (string?)$"Phường {ward.Item2}"),
        KeyValuePair.Create($"Wards:{number}:Teams:0:Code", (string?)ward.Item3),
        KeyValuePair.Create($"Wards:{number}:Teams:0:Name", (string?)$"Tổ {ward.Item2}"),
    }.Concat(Enum.GetNames<Role>().Skip(1).Select(role => KeyValuePair.Create($"Wards:{number}:Invites:{role}", (string?)$"{ward.Item1}-{role}")))).ToDictionary();

    private static async Task Walk(string file, Person person, MenuEntry entry, Role role, Ward own, Ward foreign)
    {
        var everything = DatabaseRows.Of(file, ChangedByEveryTurn);
        var others = RowsOf(file, foreign);
        foreach (var argument in Arguments)
        {
            var answers = new[]
            {
                await person.Says($"/{entry.Word} {own.Fill(argument)}"), // typed, a row id looks like somebody's number and is left out
                await person.Forges($"/{entry.Word} {own.Fill(argument)}"),
                await person.Forges($"/{entry.English} {foreign.Fill(argument)}"),
            };
            foreach (var answer in answers)
            {
                answer.Contains(Refusal(entry)).ShouldBe(role < entry.LowestRole, $"{role}: /{entry.Word} {argument}: {answer}");
                foreach (var theirs in new[] { "Hoa Tây", "Tổ Tây", Secret }) answer.ShouldNotContain(theirs);
            }
        }

        if (role < entry.LowestRole) DatabaseRows.Changes(everything, DatabaseRows.Of(file, ChangedByEveryTurn)).ShouldBeEmpty($"{role} changed something with /{entry.Word}");
        DatabaseRows.Changes(others, RowsOf(file, foreign)).ShouldBeEmpty($"{role} changed another ward with /{entry.Word}");
    }

    private static string Refusal(MenuEntry entry) =>
        Texts.Get("Help.NotAllowed", Language.Vietnamese, Texts.Get("Membership.Role." + entry.LowestRole, Language.Vietnamese));

    /// <summary>All rows, of whatever table, that belong to a ward or to a chat of its people.</summary>
    private static IReadOnlyList<string> RowsOf(string file, Ward ward) => [.. DatabaseRows.Of(file).Where(row => row.Contains($"|{ward.Code}|") || row.Contains($"|hoa-{ward.Code}|"))];

    /// <summary>A ward with a volunteer, a log, a question, a remark, a group and a message that was given up.</summary>
    private sealed record Ward(string Code, string Team, long Member, long Log, long Question, long Remark)
    {
        public static async Task<Ward> Create(Bot bot, string code, string name, string team)
        {
            var hoa = bot.Person($"Hoa {name}");
            await hoa.Says($"/start {code}-Volunteer");
            await hoa.Says("vneid 3");
            return await bot.Store.Run("c", work =>
            {
                var member = work.Members.Find("web", hoa.ChatId)!;
                var question = NewId.Unlinked();
                work.Questions.Keep(code, question, code == "tay" ? Secret : "hỏi của phường Đông", new(2026, 11, 24));
                work.Wards.SetGroup(code, new("web", "nhom-" + code), registered: true);
                work.Outbox.Add(new() { Id = NewId.Next(Bot.Morning), Channel = "web", ChatId = hoa.ChatId, Message = new() { Text = [new(Secret)] }, State = OutboxState.Dead, Problem = "blocked" });
                var remark = new Remark(NewId.Next(Bot.Morning), team, new(2026, 11, 24), new(2026, 11, 24), code == "tay" ? Secret : "khó khăn của phường Đông");
                work.Remarks.Add(code, remark);
                return new Ward(code, team, member.Id, work.Actions.Latest(code, member.Id)!.Id, question, remark.Id);
            });
        }

        public string Fill(string argument) => argument.Replace("{member}", $"{Member}").Replace("{log}", $"{Log}").Replace("{question}", $"{Question}").Replace("{team}", Team).Replace("{remark}", $"{Remark}");
    }
}
