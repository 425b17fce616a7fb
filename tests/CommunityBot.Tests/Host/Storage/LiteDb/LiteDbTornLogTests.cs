using System.Diagnostics;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Host.Storage.LiteDb;

/// <summary>The program dies while LiteDB's log is written: what was committed before stays, nothing is half there.</summary>
public class LiteDbTornLogTests
{
    private const int Turns = 12;
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Fact]
    public async Task A_log_cut_anywhere_gives_back_whole_turns_in_their_order()
    {
        var (database, log, ends) = await CrashedFiles();
        var random = new Random(2026);
        var cuts = ends.Concat(ends.Skip(1).Select(end => end - 1)).Concat(Enumerable.Range(0, 20).Select(_ => random.NextInt64(ends[0], log.Length)));
        foreach (var cut in cuts) await Holds(database, log[..(int)cut], ends.Count(end => end <= cut) - 1);
    }

    private static async Task Holds(byte[] database, byte[] log, int turns)
    {
        var file = TempFile.New("torn.litedb");
        await File.WriteAllBytesAsync(file, database);
        await File.WriteAllBytesAsync(LiteDbStoreTests.LogOf(file), log);
        using var store = LiteDbStoreTests.Open(file);
        (await store.Read(work => work.Tallies.Sums("w", Day, Day))).Sum(line => line.Quantity).ShouldBe(turns);
        (await store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
        await LiteDbStoreTests.Log(store, 1);
        (await store.Read(work => work.Tallies.Sums("w", Day, Day))).Sum(line => line.Quantity).ShouldBe(turns + 1);
    }

    /// <summary>The file and its log as a crash leaves them, and where in the log each turn ends (before the first: where they begin).</summary>
    private static async Task<(byte[] Database, byte[] Log, List<long> Ends)> CrashedFiles()
    {
        var file = TempFile.New("live.litedb");
        using var store = LiteDbStoreTests.Open(file);
        var ends = new List<long> { Length() };
        for (var turn = 0; turn < Turns; turn++)
        {
            await LiteDbStoreTests.Log(store, 1);
            ends.Add(Length());
        }

        return (Copy(file), Copy(LiteDbStoreTests.LogOf(file)), ends);

        long Length() => new FileInfo(LiteDbStoreTests.LogOf(file)).Length;
    }

    /// <summary>The bot lets nobody else open its files, so a program that does not ask copies them.</summary>
    private static byte[] Copy(string file)
    {
        var copy = TempFile.New("copy");
        using var program = Process.Start("cp", [file, copy]);
        program.WaitForExit();
        return File.ReadAllBytes(copy);
    }
}
