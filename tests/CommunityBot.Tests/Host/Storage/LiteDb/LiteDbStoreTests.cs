using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage.LiteDb;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Host.Storage.LiteDb;

public class LiteDbStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task After_closing_all_is_in_one_file_that_can_be_copied()
    {
        var file = TempFile.New("a.litedb");
        using (var store = Open(file)) await Remember(store, 1);
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file]);
        var copy = TempFile.New("copy.litedb");
        File.Copy(file, copy);

        using var again = Open(copy);
        (await Remember(again, 1)).ShouldBeFalse();
        (await Remember(again, 2)).ShouldBeTrue();
    }

    [Fact]
    public async Task Work_that_fails_is_undone_alone_and_its_neighbours_stay()
    {
        using var store = Open(TempFile.New("a.litedb"));
        var works = Enumerable.Range(0, 50).Select(number => store.Run("c", work =>
        {
            work.Updates.Remember("web", $"{number}", Now);
            return number % 2 == 0 ? number : throw new InvalidOperationException("a bug");
        })).ToList();
        await Should.ThrowAsync<InvalidOperationException>(Task.WhenAll(works));

        for (var number = 0; number < works.Count; number++) (await Remember(store, number)).ShouldBe(number % 2 == 1);
    }

    [Fact]
    public async Task A_long_log_moves_into_the_file()
    {
        var file = TempFile.New("a.litedb");
        using var store = Open(file);
        for (var number = 1; number <= 12; number++)
        {
            await store.Run("c", work =>
            {
                work.ChannelState.Save("web", $"{number}", new string('x', 1_000_000));
                return true;
            });
        }

        await Remember(store, 1);

        new FileInfo(LogOf(file)).Length.ShouldBeLessThan(8_192_000);
        new FileInfo(file).Length.ShouldBeGreaterThan(8_192_000);
        (await store.Read(work => work.ChannelState.Find("web", "1")!.Length)).ShouldBe(1_000_000);
    }

    [Fact]
    public void A_file_that_another_program_has_open_is_refused_in_one_sentence()
    {
        var file = TempFile.New("a.litedb");
        using var store = Open(file);

        Should.Throw<StoreUnavailableException>(() => Open(file)).Message.ShouldContain("one program at a time");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_in_one_sentence_and_left_alone()
    {
        var file = TempFile.New("a.litedb");
        var words = string.Concat(Enumerable.Repeat("not a database ", 1_000));
        File.WriteAllText(file, words);

        Should.Throw<StoreUnavailableException>(() => Open(file)).Message.ShouldContain("is damaged or is no database");
        File.ReadAllText(file).ShouldStartWith(words[..1_000]);
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused_in_one_sentence()
    {
        var file = TempFile.New("a.litedb");
        Open(file).Dispose();
        using (var newer = new LiteDatabase(file)) newer.UserVersion = 99;

        Should.Throw<StoreUnavailableException>(() => Open(file)).Message.ShouldContain("start the newer program");
    }

    [Theory]
    [InlineData("Data Source=a.db", "names no file")]
    [InlineData("Filename=a.litedb;Connection=shared", "must not have")]
    [InlineData("Filename=a.litedb;Password=x", "must not have")]
    public void What_LiteDB_cannot_do_safely_is_refused_in_one_sentence(string connectionString, string sentence) =>
        Should.Throw<SettingsException>(() => new LiteDbStore(connectionString, NullLogger<LiteDbStore>.Instance)).Message.ShouldContain(sentence);

    [MountFact]
    public async Task A_full_disk_fails_the_work_whole_and_the_store_goes_on_when_there_is_room()
    {
        using var disk = SmallDisk.TryMount()!;
        using var store = Open(Path.Combine(disk.Folder, "a.litedb"));
        await Remember(store, 1);
        disk.Fill();

        for (var attempt = 0; attempt < 2; attempt++)
        {
            (await Should.ThrowAsync<StoreUnavailableException>(Log(store, 100))).Message.ShouldContain("make room");
        }

        disk.MakeRoom();
        await Log(store, 1);
        (await Remember(store, 1)).ShouldBeFalse();
        var day = DateOnly.FromDateTime(Now.UtcDateTime);
        (await store.Read(work => work.Tallies.Sums("w", day, day))).Single().Quantity.ShouldBe(1);
        (await store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
    }

    internal static LiteDbStore Open(string file) => new($"Filename={file}", NullLogger<LiteDbStore>.Instance);

    /// <summary>Where LiteDB keeps the log of a file.</summary>
    internal static string LogOf(string file) => file.Replace(".litedb", "-log.litedb", StringComparison.Ordinal);

    internal static Task<bool> Log(LiteDbStore store, int quantity) => store.Run("c", work =>
    {
        work.Updates.Remember("web", $"log {NewId.Next(Now)}", Now);
        work.Actions.Add(
            new() { Id = NewId.Next(Now), Ward = "w", Team = "t", Member = 1, Day = DateOnly.FromDateTime(Now.UtcDateTime), LoggedAt = Now },
            [new() { Indicator = "vneid", Quantity = quantity }]);
        return true;
    });

    private static Task<bool> Remember(LiteDbStore store, int number) => store.Run("c", work => work.Updates.Remember("web", $"{number}", Now));
}
