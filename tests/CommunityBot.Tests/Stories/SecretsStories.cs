using System.Net;
using System.Net.Http.Json;
using System.Text;
using CommunityBot.Host.Channels.Telegram;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Host.Channels.Telegram;

namespace CommunityBot.Tests.Stories;

/// <summary>A full day of the real program with words and secrets like no others, at the most talkative log level: afterwards they are looked for wherever they must not be.</summary>
public sealed class SecretsStories : IAsyncLifetime, IDisposable
{
    private const string InviteCode = "MOI-LANH-DAO-4417";
    private const string WebhookSecret = "bi-mat-cua-webhook-7731";

    /// <summary>What people write; each has a word that nothing else in the program has.</summary>
    private static readonly string[] Texts =
    [
        "làm khai sinh cho zorblax cần giấy gì", "vneid 3 zorblax", "zorblax zorblax", "/sua vneid 2 zorblax", "/ghi zorblax", "/thanhvien zorblax", "/zorblax", "/start zorblax",
        "/tamdung zorblax", "hôm qua vneid 1 zorblax", "{\"zorblax\":", "<b>zorblax</b>", "zorblax " + "ạ́\u0000\u202e",
    ];

    private readonly FakeClock clock = new(Bot.Morning);
    private readonly string folder = Path.GetDirectoryName(TempFile.New("x"))!;
    private readonly CapturedLog log = new();
    private FakeBotApi telegram = null!;
    private RunningProgram program = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.Start(clock);
        program = RunningProgram.Start(
            clock,
            new Dictionary<string, string?>(WardYear.Settings)
            {
                ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")};Default Timeout=1",
                ["Wards:0:Invites:Leader"] = InviteCode,
                ["Channels:Telegram:Token"] = FakeBotApi.Token,
                ["Channels:Telegram:ApiBaseUrl"] = telegram.BaseUrl.ToString(),
                ["Channels:Telegram:Mode"] = "Webhook",
                ["Channels:Telegram:WebhookUrl"] = "https://bot.example.vn",
                ["Channels:Telegram:WebhookSecret"] = WebhookSecret,
                ["Logging:LogLevel:Default"] = "Trace",
            },
            log);
        await telegram.Until(() => telegram.CountCalls("setWebhook") > 0);
        await log.Has("was made and checked");
    }

    public async Task DisposeAsync()
    {
        await program.DisposeAsync();
        await telegram.DisposeAsync();
    }

    public void Dispose() => log.Dispose();

    [Fact]
    public async Task Tokens_secrets_codes_and_what_people_write_are_in_no_log_answer_or_name()
    {
        using var browser = program.CreateClient();
        await browser.PostAsJsonAsync("/chat/session", new { });
        var answers = new StringBuilder();
        for (var post = 0; post < Texts.Length; post++) await Note(answers, await browser.PostAsJsonAsync("/chat/messages", new { id = $"m{post}", text = Texts[post] }));
        await browser.PostAsJsonAsync("/chat/messages", new { id = "join", text = "/start " + InviteCode });
        telegram.Faults.Next("sendMessage", FakeBotApiFault.Refusal(400, "Bad Request: chat not found"));
        for (var update = 0; update < Texts.Length; update++) (await Webhook(browser, update + 1, Texts[update], WebhookSecret)).ShouldBe(HttpStatusCode.OK);
        for (var wrong = 0; wrong < 5; wrong++) (await Webhook(browser, 100 + wrong, Texts[0], "zorblax-secret")).ShouldBe(HttpStatusCode.Unauthorized);
        await telegram.Until(() => telegram.CountCalls("sendMessage") > 0);
        await Note(answers, await browser.GetAsync("/health/live"));
        var ready = await browser.GetAsync("/health/ready");
        (await ready.Content.ReadAsStringAsync()).ShouldBe("""{"status":"ok","wrongSecrets":5}""");
        await Note(answers, await browser.GetAsync("/zorblax?token=" + FakeBotApi.Token));
        var cookie = (await browser.PostAsJsonAsync("/chat/session", new { })).Headers.GetValues("Set-Cookie").Single().Split('=', ';')[1];

        var names = string.Join('\n', Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        names.ShouldContain("backups/communitybot-2026-11-24.db");
        log.Count("wrong secret").ShouldBe(3);
        foreach (var secret in new[] { "zorblax", FakeBotApi.Token, FakeBotApi.Token.Split(':')[1], WebhookSecret, InviteCode, cookie })
        {
            log.Text.ShouldNotContain(secret, Case.Insensitive);
            answers.ToString().ShouldNotContain(secret, Case.Insensitive);
            names.ShouldNotContain(secret, Case.Insensitive);
        }

        foreach (var secret in new[] { FakeBotApi.Token, FakeBotApi.Token.Split(':')[1], WebhookSecret, cookie, InviteCode, InviteCode.Replace("-", ""), "zorblax-secret" }) (await Bytes()).ShouldNotContain(secret);
    }

    private static async Task Note(StringBuilder answers, HttpResponseMessage answer) => answers.Append(answer.Headers).AppendLine(await answer.Content.ReadAsStringAsync());

    private static async Task<HttpStatusCode> Webhook(HttpClient browser, int id, string text, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TelegramSetup.WebhookPath)
        {
            Content = JsonContent.Create(new { update_id = id, message = new { message_id = id, date = 1, chat = new { id = 7, type = "private" }, from = new { id = 7, first_name = "Lan" }, text } }),
        };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        return (await browser.SendAsync(request)).StatusCode;
    }

    /// <summary>The database, its write-ahead log and the backups, as bytes.</summary>
    private async Task<string> Bytes()
    {
        var bytes = new StringBuilder();
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, Encoding.Latin1);
            bytes.Append(await reader.ReadToEndAsync());
        }

        return bytes.ToString();
    }
}
