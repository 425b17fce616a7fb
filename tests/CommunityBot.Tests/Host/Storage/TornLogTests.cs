using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Host.Storage;

/// <summary>The power fails while the write-ahead log is written: what was committed before stays, nothing is half there.</summary>
public class TornLogTests
{
    private const int Turns = 12;
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Fact]
    public async Task A_log_cut_anywhere_gives_back_whole_turns_in_their_order()
    {
        var (database, log, ends) = await CrashedFiles();
        var random = new Random(2026);
        var cuts = ends.Concat(ends.Skip(1).Select(end => end - 1)).Concat(Enumerable.Range(0, 40).Select(_ => random.NextInt64(ends[0], log.Length)));
        foreach (var cut in cuts) await Holds(database, log[..(int)cut], ends.Count(end => end <= cut) - 1);
    }

    [Fact]
    public async Task A_log_with_a_damaged_page_gives_back_what_was_whole_before_it()
    {
        var (database, log, ends) = await CrashedFiles();
        for (var turn = 0; turn < Turns; turn++)
        {
            var damaged = log.ToArray();
            damaged[(ends[turn] + ends[turn + 1]) / 2] ^= 0x40;
            await Holds(database, damaged, turn);
        }
    }

    /// <summary>Opens the files as after a crash: the first turns are there, one count each and the tally with it, and no later one.</summary>
    private static async Task Holds(byte[] database, byte[] log, int turns)
    {
        var file = TempFile.New("torn.db");
        await File.WriteAllBytesAsync(file, database);
        await File.WriteAllBytesAsync(file + "-wal", log);
        using (var store = new SqliteStore($"Data Source={file}"))
        {
            (await store.Read(work => work.Tallies.Sums("w", Day, Day))).Sum(line => line.Quantity).ShouldBe(turns);
            (await store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
            (await store.Run("c", work => work.Updates.Remember("web", $"{turns}", Now))).ShouldBeTrue();
        }

        SqliteCheck.Problem(file).ShouldBeNull();
    }

    /// <summary>The file and its log as a crash leaves them, and where in the log each turn ends (before the first: where they begin).</summary>
    private static async Task<(byte[] Database, byte[] Log, List<long> Ends)> CrashedFiles()
    {
        var file = TempFile.New("live.db");
        new SqliteStore($"Data Source={file}").Dispose();
        using var store = new SqliteStore($"Data Source={file}");
        await Turn(store, -1, quantity: 0);
        var ends = new List<long> { new FileInfo(file + "-wal").Length };
        for (var turn = 0; turn < Turns; turn++)
        {
            await Turn(store, turn, quantity: 1);
            ends.Add(new FileInfo(file + "-wal").Length);
        }

        return (await Read(file), await Read(file + "-wal"), ends);
    }

    private static Task Turn(SqliteStore store, int number, int quantity) => store.Run("c", work =>
    {
        work.Updates.Remember("web", $"{number}", Now).ShouldBeTrue();
        work.Actions.Add(
            new() { Id = NewId.Next(Now), Ward = "w", Team = "t", Member = 1, Day = Day, LoggedAt = Now },
            quantity == 0 ? [] : [new() { Indicator = "vneid", Quantity = quantity }]);
        return true;
    });

    private static async Task<byte[]> Read(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
