using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityBot.Delivery;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Host.Channels.Telegram;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Stories;

/// <summary>The real program on a real file that fails: nothing is half stored, the provider keeps the message, and all goes on once the file is well.</summary>
public sealed class StorageFaultStories : IAsyncLifetime, IDisposable
{
    private readonly FakeClock clock = new(Bot.Morning);
    private readonly CapturedLog log = new();
    private readonly SmallDisk? disk = SmallDisk.TryMount();
    private FakeBotApi telegram = null!;
    private RunningProgram program = null!;
    private FakeBotApiPerson lan = null!;

    private string Database => Path.Combine(disk?.Folder ?? folder, "bot.db");

    private readonly string folder = Path.GetDirectoryName(TempFile.New("x"))!;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.Start(clock);
        program = RunningProgram.Start(
            clock,
            new Dictionary<string, string?>(WardYear.Settings)
            {
                ["Database:ConnectionString"] = $"Data Source={Database};Default Timeout=1",
                ["Channels:Telegram:Token"] = FakeBotApi.Token,
                ["Channels:Telegram:ApiBaseUrl"] = telegram.BaseUrl.ToString(),
            },
            log);
        await log.Has("Backup communitybot-2026-11-24.db was made");
        lan = telegram.Person("Lan");
        await Handled("/start LD");
        await Handled("vneid 3");
    }

    public async Task DisposeAsync()
    {
        await program.DisposeAsync();
        await telegram.DisposeAsync();
    }

    public void Dispose()
    {
        disk?.Dispose();
        log.Dispose();
    }

    [MountFact]
    public Task A_full_disk() => Suffers(() => disk!.Fill(), () => disk!.MakeRoom(), "The disk is full: make room, the bot goes on by itself.");

    [Fact]
    public async Task A_database_that_another_program_has_locked()
    {
        await using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        await Suffers(() => Lock(other), other.Close, "The database file is locked by another program: stop that program.");
    }

    [MountFact]
    public async Task A_file_that_can_only_be_read()
    {
        await LetGoOfTheFile();
        await Suffers(
            () => disk!.MakeReadOnly(Database),
            () => disk!.MakeWritable(Database),
            "The database file cannot be written: give the program's user the right to write the file and its folder.");
    }

    [Fact]
    public async Task A_file_that_was_cut_off_and_then_restored_from_a_backup()
    {
        var backup = TempFile.New("backup.db");
        await Checkpoint();
        SqliteBackup.Copy($"Data Source={Database}", backup);
        await Suffers(Cut, () => SqliteBackup.Restore(backup, $"Data Source={Database}", clock.GetUtcNow()), SqliteFile.Damaged);

        void Cut()
        {
            using var file = new FileStream(Database, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.SetLength(file.Length / 2);
        }
    }

    private async Task Suffers(Action fault, Action mend, string sentence)
    {
        using var browser = program.CreateClient();
        await browser.PostAsJsonAsync("/chat/session", new { });
        fault();

        lan.Says("vneid 2\ndvc 1");
        await log.Has(sentence);
        await log.Has("could not be stored");
        telegram.Updates.Count.ShouldBe(1);
        (await browser.PostAsJsonAsync("/chat/messages", new { id = "m1", text = "/start" })).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var ready = await browser.GetAsync("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("problem").GetString().ShouldBe(sentence);
        log.Count(sentence).ShouldBe(1);

        mend();
        (await browser.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        log.Count("The database takes changes again.").ShouldBe(1);
        await clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
        await telegram.Until(() => telegram.Updates.Count == 0);
        await EverythingIsThereOnce();
    }

    private async Task EverythingIsThereOnce()
    {
        var (sums, differences) = await program.Read(work =>
            (work.Tallies.Sums("p1", new(2026, 11, 24), new(2026, 11, 24)), work.Tallies.Differences()));
        sums.Where(line => line.Indicator is "vneid" or "ho-so").Select(line => (line.Indicator, line.Quantity)).ShouldBe([("ho-so", 1), ("vneid", 5)]);
        differences.ShouldBeEmpty();
        SqliteCheck.Problem(Database).ShouldBeNull();
    }

    private async Task Handled(string text)
    {
        lan.Says(text);
        await telegram.Until(() => telegram.Updates.Count == 0);
    }

    /// <summary>A commit that fails makes the bot close the file; otherwise it would keep the right to write that it was opened with.</summary>
    private async Task LetGoOfTheFile()
    {
        await program.Services.GetRequiredService<OutboxSender>().WhenIdle();
        await using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        Lock(other);
        await Should.ThrowAsync<StoreUnavailableException>(program.Services.GetRequiredService<IStore>().Run("c", work => work.Updates.Remember("web", "x", clock.GetUtcNow())));
    }

    /// <summary>Moves all that is in the write-ahead log to the file itself, where cutting hurts.</summary>
    private async Task Checkpoint()
    {
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        using var browser = program.CreateClient();
        (await browser.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Lock(SqliteConnection connection)
    {
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
    }
}
