using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Host.Channels.Telegram;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.Stories;

/// <summary>The whole program, every way in: whatever identity a person writes, none is in the database file, its write-ahead log, a backup or the program's log.</summary>
public sealed class PrivacyStories : IAsyncLifetime, IDisposable
{
    /// <summary>A question without an answer: it is stored, so that the search is known to see what is stored.</summary>
    private const string Kept = "dat ve may bay di da lat";

    /// <summary>All invented. Unaccented where spoken, so that they are searched for as they would be stored.</summary>
    private static readonly string[] Identities =
    [
        "cccd 031175000123", "căn cước 079 188 004 562", "cccd O31.l75.OOO.884", "cmnd 145667209", "sdt 0912000345", "0388.216.904", "zalo 0 9 7 7 0 0 0 4 1 2",
        "031188000456", "0934556781", "4532015112830366", "the 9704 2292 0011 8834", "stk 19033344455566 tcb", "bhyt HC4010123456789", "ho chieu C1234567", "mst 0312456789-001", "lantran75@example.vn",
        "mail hoanguyen82 a cong gmail cham com", "otp 48213957", "mk: Hoahong1975", "so cccd khong ba mot mot bay nam khong khong khong hai hai mot",
    ];

    /// <summary>What stands around an identity when it is typed: first free text, work, questions and answers, then every command.</summary>
    private static readonly string[] Typed =
    [
        "{0}", "vneid 1 {0}", "khoảng 10 vneid {0}", "lam khai sinh can giay gi {0}", "/tracuu " + Kept + " {0}", "/ghi vneid 2 {0}", "/ghi", "{0}", "/sua", "{0}", "/sua {0}", "/xoa {0}", "/tracuu {0}",
        "/the {0}", "/linhvuc {0}", "/start {0}", "/to {0}", "/hotro {0}", "/baocao {0}", "/giobaocao {0}", "/moi {0}", "/moi tinhnguyen {0}", "/thanhvien {0}", "/cauhoi {0}", "/dulieu {0}",
        "/ngonngu {0}", "/homnay {0}", "/khongco {0}", "/huy {0}",
    ];

    /// <summary>What a changed client could send as the payload of a button.</summary>
    private static readonly string[] Forged = ["{0}", "/tracuu {0}", "/xoa {0}", "/sua ={0}", "/thanhvien {0}", "/cauhoi {0} bo", "/the {0}", "/to {0}", "/linhvuc {0}", "#{0} 1", "/{0}", "/hotro {0}"];

    private readonly FakeClock clock = new(Bot.Morning);
    private readonly string database = TempFile.New("privacy.db");
    private readonly CapturedLog log = new();
    private FakeBotApi telegram = null!;
    private RunningProgram program = null!;
    private int posts;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.Start(clock);
        program = RunningProgram.Start(
            clock,
            new Dictionary<string, string?>(WardYear.Settings)
            {
                ["Database:ConnectionString"] = $"Data Source={database}",
                ["Channels:Telegram:Token"] = FakeBotApi.Token,
                ["Channels:Telegram:ApiBaseUrl"] = telegram.BaseUrl.ToString(),
                ["Logging:LogLevel:Default"] = "Trace",
            },
            log);
    }

    public async Task DisposeAsync()
    {
        await program.DisposeAsync();
        await telegram.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_that_is_typed_tapped_or_sent_on_the_web_leaves_an_identity_behind()
    {
        using var lan = await Join();
        foreach (var identity in Identities)
        {
            foreach (var form in Typed) await Post(lan, string.Format(form, identity));
            foreach (var form in Forged) await Post(lan, string.Format(form, identity), isTap: true);
            await Post(lan, "/dulieu", isTap: true, tapped: "031175000123");
        }

        await NothingIsLeftBehind();
    }

    [Fact]
    public async Task Nothing_that_reaches_the_bot_through_Telegram_leaves_an_identity_behind()
    {
        var group = telegram.Group("Tổ công nghệ số");
        foreach (var identity in Identities)
        {
            var lan = telegram.Person("Lan " + identity);
            lan.Says("/start LD");
            foreach (var form in Typed.Take(9)) lan.Says(string.Format(form, identity));
            lan.Sends("photo", new JsonArray(), caption: "vneid 1 " + identity);
            lan.Edits("vneid 2 " + identity);
            lan.In(group).Says($"/tracuu@{FakeBotApi.BotName} {Kept} {identity}");
            lan.In(group).Says($"/tracuu@{FakeBotApi.BotName} {identity}");
            lan.In(group).Says(identity);
            await telegram.Until(() => telegram.Updates.Count == 0);
        }

        await NothingIsLeftBehind();
    }

    public void Dispose() => log.Dispose();

    private async Task<HttpClient> Join()
    {
        var browser = program.CreateClient();
        using var opened = await browser.PostAsJsonAsync("/chat/session", new { });
        opened.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Post(browser, "/start LD");
        await Post(browser, "/to to-1");
        return browser;
    }

    private async Task Post(HttpClient browser, string text, bool isTap = false, string? tapped = null)
    {
        using var answer = await browser.PostAsJsonAsync("/chat/messages", new { id = $"m{++posts}", text, tap = isTap, tapped });
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, text);
    }

    private async Task NothingIsLeftBehind()
    {
        var files = new List<string> { database, database + "-wal", await Backup() };
        var stored = string.Concat(await Task.WhenAll(files.Select(Read)));

        stored.ShouldContain(Kept);
        log.Text.ShouldNotBeEmpty();
        foreach (var trace in Identities.SelectMany(Traces).Distinct())
        {
            stored.Contains(trace, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{trace} is in {Around(stored, trace)}");
            log.Text.Contains(trace, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{trace} is in the log: {Around(log.Text, trace)}");
        }
    }

    /// <summary>What would give an identity away: itself as written, and its digits alone.</summary>
    private static IEnumerable<string> Traces(string identity)
    {
        var digits = string.Concat(identity.Where(char.IsAsciiDigit));
        return digits.Length >= 8 ? [Bare(identity), digits] : [Bare(identity)];
    }

    /// <summary>The identity without the word that names it.</summary>
    private static string Bare(string identity)
    {
        foreach (var word in new[] { "so cccd ", "cccd ", "căn cước ", "cmnd ", "sdt ", "zalo ", "the ", "stk ", "bhyt ", "ho chieu ", "mst ", "mail ", "otp ", "mk: " })
        {
            if (identity.StartsWith(word, StringComparison.Ordinal)) return identity[word.Length..].Replace(" tcb", "", StringComparison.Ordinal);
        }

        return identity;
    }

    private async Task<string> Backup()
    {
        var path = TempFile.New("backup.db");
        await using var from = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await using var to = new SqliteConnection($"Data Source={path};Pooling=False");
        await from.OpenAsync();
        from.BackupDatabase(to);
        return path;
    }

    /// <summary>The bytes of a file, also of one that is open elsewhere.</summary>
    private static async Task<string> Read(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Around(string text, string trace)
    {
        var at = text.IndexOf(trace, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 100)];
    }
}
