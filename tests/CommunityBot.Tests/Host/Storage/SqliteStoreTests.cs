using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.Host.Storage;

public class SqliteStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Work_that_fails_is_undone_alone_and_its_neighbours_stay()
    {
        using var store = Open(TempFile.New("a.db"));

        var works = Enumerable.Range(0, 50).Select(number => store.Run("c", work =>
        {
            work.Updates.Remember("web", $"{number}", Now);
            return number % 2 == 0 ? number : throw new InvalidOperationException("a bug");
        })).ToList();
        foreach (var (work, number) in works.Select((work, number) => (work, number)))
        {
            if (number % 2 == 0) (await work).ShouldBe(number);
            else await Should.ThrowAsync<InvalidOperationException>(work);
        }

        for (var number = 0; number < 50; number++)
        {
            var isNew = await store.Run("c", work => work.Updates.Remember("web", $"{number}", Now));
            isNew.ShouldBe(number % 2 == 1);
        }
    }

    [Fact]
    public async Task The_file_promises_durability_at_each_commit()
    {
        var file = TempFile.New("a.db");
        using var store = Open(file);
        await store.Run("c", work => work.Updates.Remember("web", "1", Now));

        using var connection = SqliteFile.Open($"Data Source={file}");
        Pragma(connection, "journal_mode").ShouldBe("wal");
        Pragma(connection, "synchronous").ShouldBe(2L);
    }

    [Fact]
    public async Task What_was_committed_is_there_after_reopening()
    {
        var file = TempFile.New("a.db");
        using (var store = Open(file)) await store.Run("c", work => work.Updates.Remember("web", "1", Now));

        using var again = Open(file);
        (await again.Run("c", work => work.Updates.Remember("web", "1", Now))).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_made()
    {
        var file = Path.Combine(TempFile.New("deep"), "er", "a.db");

        Open(file).Dispose();

        File.Exists(file).ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_in_one_sentence()
    {
        var file = TempFile.New("a.db");
        File.WriteAllText(file, string.Concat(Enumerable.Repeat("not a database ", 1000)));

        Should.Throw<StoreUnavailableException>(() => Open(file)).Message.ShouldContain("restore the latest backup");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(50)]
    public void A_file_that_was_cut_off_while_the_bot_was_stopped_is_refused_in_one_sentence(int part)
    {
        var file = TempFile.New("a.db");
        Open(file).Dispose();
        var whole = File.ReadAllBytes(file);
        File.WriteAllBytes(file, whole[..(whole.Length / part)]);

        Should.Throw<StoreUnavailableException>(() => Open(file)).Message.ShouldBe(SqliteFile.Damaged);
    }

    [Fact]
    public async Task A_file_that_is_cut_off_under_the_running_bot_is_noticed_before_anything_more_is_written()
    {
        var file = TempFile.New("a.db");
        Open(file).Dispose();
        using var store = Open(file);
        await store.Run("c", work => work.Updates.Remember("web", "1", Now));
        await using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) stream.SetLength(stream.Length / 2);

        var problem = await Should.ThrowAsync<StoreUnavailableException>(store.Run("c", work => work.Updates.Remember("web", "2", Now)));

        problem.Message.ShouldBe(SqliteFile.Damaged);
        await Should.ThrowAsync<StoreUnavailableException>(store.Run("c", work => work.Updates.Remember("web", "2", Now)));
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused_in_one_sentence()
    {
        var file = TempFile.New("a.db");
        Open(file).Dispose();
        using (var connection = SqliteFile.Open($"Data Source={file}"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO schema_version (number) VALUES (9999)";
            command.ExecuteNonQuery();
        }

        Should.Throw<StoreUnavailableException>(() => Open(file)).Message.ShouldContain("start the newer program");
    }

    [Fact]
    public async Task A_locked_file_fails_the_work_and_the_store_goes_on_when_it_is_free_again()
    {
        var file = TempFile.New("a.db");
        using var store = new SqliteStore($"Data Source={file};Default Timeout=1");
        await store.Run("c", work => work.Updates.Remember("web", "1", Now));
        using (var other = SqliteFile.Open($"Data Source={file}"))
        {
            using var transaction = other.BeginTransaction();
            var problem = await Should.ThrowAsync<StoreUnavailableException>(store.Run("c", work => work.Updates.Remember("web", "2", Now)));
            problem.Message.ShouldContain("locked by another program");
        }

        (await store.Run("c", work => work.Updates.Remember("web", "2", Now))).ShouldBeTrue();
    }

    [Fact]
    public async Task Tallies_follow_the_log_and_a_recount_mends_what_was_broken_by_hand()
    {
        var file = TempFile.New("a.db");
        using var store = Open(file);
        var log = new SupportLog { Id = NewId.Next(Now), Ward = "w", Team = "t", Member = 1, Day = new(2026, 11, 24), LoggedAt = Now };
        await store.Run("c", work =>
        {
            work.Actions.Add(log, [new() { Indicator = "vneid", Quantity = 3 }, new() { Indicator = "ho-so", Quantity = 2, Procedure = "x" }]);
            return true;
        });
        (await store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
        using (var connection = SqliteFile.Open($"Data Source={file}"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE tally SET quantity = 99";
            command.ExecuteNonQuery();
        }

        (await store.Read(work => work.Tallies.Differences())).Count.ShouldBe(4);
        await store.Run("c", work =>
        {
            work.Tallies.Recount();
            return true;
        });

        (await store.Read(work => work.Tallies.Sums("w", log.Day, log.Day))).Single(line => line.Indicator == "vneid").Quantity.ShouldBe(3);
    }

    private static SqliteStore Open(string file) => new($"Data Source={file}");

    private static object? Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return command.ExecuteScalar();
    }
}
