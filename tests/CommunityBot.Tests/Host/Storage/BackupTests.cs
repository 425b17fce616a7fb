using CommunityBot.Host.Commands;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.Host.Storage;

public class BackupTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Fact]
    public async Task A_backup_taken_while_the_bot_writes_is_one_consistent_moment()
    {
        var file = TempFile.New("bot.db");
        using var store = new SqliteStore($"Data Source={file}");
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Log(store)));
        });
        var counts = new List<long>();
        for (var number = 0; number < 5; number++)
        {
            await Log(store);
            var backup = TempFile.New("backup.db");
            SqliteBackup.Copy($"Data Source={file}", backup);
            counts.Add(await Whole(backup));
        }

        await stop.CancelAsync();
        await writing;
        counts.ShouldBeInOrder();
        counts[0].ShouldBePositive();
        counts.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void Nobody_but_the_programs_user_can_read_the_database_or_a_backup()
    {
        var file = TempFile.New("bot.db");
        new SqliteStore($"Data Source={file}").Dispose();
        SqliteBackup.Copy($"Data Source={file}", file + ".backup");

        if (OperatingSystem.IsWindows()) return;
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(file + ".backup").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task One_backup_a_day_is_made_and_the_oldest_makes_room()
    {
        var file = TempFile.New("bot.db");
        using var store = new SqliteStore($"Data Source={file}");
        var daily = new DailyBackup($"Data Source={file}", folder: null, keep: 3);
        for (var hour = 0; hour < 24 * 6; hour++)
        {
            await Log(store);
            daily.Make(Now.AddHours(hour));
        }

        var backups = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(file)!, "backups")).Select(Path.GetFileName).Order();
        backups.ShouldBe(["communitybot-2026-11-28.db", "communitybot-2026-11-29.db", "communitybot-2026-11-30.db"]);
    }

    [Theory]
    [InlineData("cut off", "The backup is damaged")]
    [InlineData("a page overwritten", "The backup is damaged")]
    [InlineData("a text", "The backup is damaged")]
    [InlineData("empty", "no CommunityBot database")]
    [InlineData("another program's database", "no CommunityBot database")]
    [InlineData("of a newer program", "start the newer program")]
    public async Task A_file_that_is_not_a_whole_backup_of_ours_is_refused_and_nothing_is_touched(string what, string sentence)
    {
        var target = TempFile.New("bot.db");
        using (var store = new SqliteStore($"Data Source={target}")) await Log(store);
        var before = await File.ReadAllBytesAsync(target);
        var file = TempFile.New("backup.db");
        Make(file, what);

        Should.Throw<StoreUnavailableException>(() => SqliteBackup.Restore(file, $"Data Source={target}", Now)).Message.ShouldContain(sentence);

        (await File.ReadAllBytesAsync(target)).ShouldBe(before);
        Directory.GetFiles(Path.GetDirectoryName(target)!).ShouldBe([target]);
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_bot()
    {
        var target = TempFile.New("bot.db");
        using var store = new SqliteStore($"Data Source={target}");
        await Log(store);
        var backup = TempFile.New("backup.db");
        SqliteBackup.Copy($"Data Source={target}", backup);
        await Log(store);

        Should.Throw<StoreUnavailableException>(() => SqliteBackup.Restore(backup, $"Data Source={target}", Now)).Message.ShouldContain("stop it, then restore");

        (await store.Read(work => work.Tallies.Sums("w", Day, Day))).Single().Quantity.ShouldBe(2);
    }

    [Fact]
    public async Task A_backup_never_overwrites_the_database_itself()
    {
        var file = TempFile.New("bot.db");
        using (var store = new SqliteStore($"Data Source={file}")) await Log(store);

        Should.Throw<StoreUnavailableException>(() => SqliteBackup.Copy($"Data Source={file}", file)).Message.ShouldContain("name another file");
        (await Whole(file)).ShouldBe(1);
    }

    [Fact]
    public async Task The_commands_back_up_check_and_restore_and_what_was_replaced_is_kept()
    {
        var (file, backup) = (TempFile.New("bot.db"), TempFile.New("backup.db"));
        string[] settings = ["--Database:ConnectionString", $"Data Source={file}"];
        using (var store = new SqliteStore($"Data Source={file}"))
        {
            await Log(store);
            await store.Run("c", work =>
            {
                work.Outbox.Add(new() { Id = 1, Channel = "web", ChatId = "lan", Message = new() { Text = [new("sent after the backup")] } });
                return true;
            });
            (await CommandLine.TryRun(["backup", backup, .. settings])).ShouldBe(0);
            await Log(store);
        }

        (await CommandLine.TryRun(["check", .. settings])).ShouldBe(0);
        (await CommandLine.TryRun(["restore", backup, .. settings])).ShouldBe(0);

        (await Whole(file)).ShouldBe(1);
        (await Whole(Directory.GetFiles(Path.GetDirectoryName(file)!, "*.replaced").Single())).ShouldBe(2);
        using var restored = new SqliteStore($"Data Source={file}");
        var entry = (await restored.Read(work => work.Audit.Latest("w", 10))).ShouldHaveSingleItem();
        (entry.Act, entry.Detail).ShouldBe(("restored", "backup.db"));
        (await restored.Read(work => work.Outbox.Waiting(0, 10))).ShouldBeEmpty();
        (await restored.Read(work => work.Outbox.Dead(ward: null, 10))).ShouldHaveSingleItem().Problem.ShouldBe("restored from a backup");
    }

    [Fact]
    public async Task The_check_finds_a_damaged_page_and_a_tally_that_differs()
    {
        var file = TempFile.New("bot.db");
        using (var store = new SqliteStore($"Data Source={file}")) await Log(store);
        string[] check = ["check", "--Database:ConnectionString", $"Data Source={file}"];
        (await CommandLine.TryRun(check)).ShouldBe(0);
        var sound = await File.ReadAllBytesAsync(file);
        Run(file, "UPDATE tally SET quantity = 7");
        (await CommandLine.TryRun(check)).ShouldBe(1);
        await File.WriteAllBytesAsync(file, sound);
        (await CommandLine.TryRun(check)).ShouldBe(0);
        OverwriteRoot(file, "support_action");
        (await CommandLine.TryRun(check)).ShouldBe(1);
    }

    private static void Make(string file, string what)
    {
        if (what is "empty") File.WriteAllBytes(file, []);
        else if (what is "a text") File.WriteAllText(file, string.Concat(Enumerable.Repeat("Đây không phải dữ liệu. ", 500)));
        else if (what is "another program's database") Run(file, "CREATE TABLE schema_version (number integer); CREATE TABLE song (title text)");
        else new SqliteStore($"Data Source={file}").Dispose();
        if (what is "cut off") File.WriteAllBytes(file, File.ReadAllBytes(file)[..40_000]);
        if (what is "a page overwritten") OverwriteRoot(file, "support_log");
        if (what is "of a newer program") Run(file, "INSERT INTO schema_version (number) VALUES (9999)");
    }

    private static void OverwriteRoot(string file, string table)
    {
        var page = Value(file, $"SELECT rootpage FROM sqlite_master WHERE name = '{table}'");
        using var stream = File.OpenWrite(file);
        stream.Position = (page - 1) * Value(file, "PRAGMA page_size");
        stream.Write([0xFF, 0xFF, 0xFF, 0xFF]);
    }

    /// <summary>How many logs are in the file, whose tallies agree and which is sound.</summary>
    private static async Task<long> Whole(string file)
    {
        SqliteCheck.Problem(file).ShouldBeNull();
        var copy = TempFile.New("copy.db");
        SqliteBackup.Copy($"Data Source={file}", copy);
        using var store = new SqliteStore($"Data Source={copy}");
        (await store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
        return (await store.Read(work => work.Tallies.Sums("w", Day, Day))).Sum(line => line.Quantity);
    }

    private static Task Log(SqliteStore store) => store.Run("c", work =>
    {
        work.Actions.Add(new() { Id = NewId.Next(Now), Ward = "w", Team = "t", Member = 1, Day = Day, LoggedAt = Now }, [new() { Indicator = "vneid", Quantity = 1 }]);
        return true;
    });

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Value(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
