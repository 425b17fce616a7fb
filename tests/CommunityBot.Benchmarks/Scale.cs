using System.Diagnostics;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Exporting;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Host.Storage.Sql;

namespace CommunityBot.Benchmarks;

/// <summary>
/// Whether reports stay quick as the log grows: one ward's two months of 10 thousand actions against a year of 166 wards with 10 million, in SQLite.
/// A ward does about as much on a day in both, so the two tallies say the same amount.
/// </summary>
internal static class Scale
{
    private const int Wards = 166;
    private const int Rounds = 100;
    private static readonly IndicatorList Indicators = IndicatorList.BuiltIn;

    /// <summary>Measures. Returns 1 when a limit is missed.</summary>
    public static async Task<int> Run(long most)
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-scale-");
        try
        {
            using var small = ProvinceDatabase.Create(Path.Combine(folder.FullName, "small.db"), wards: 1, days: 61, 10_000);
            var watch = Stopwatch.StartNew();
            using var large = ProvinceDatabase.Create(Path.Combine(folder.FullName, "large.db"), Wards, days: 365, most);
            Console.WriteLine($"{most:N0} actions written in {watch.Elapsed.TotalSeconds:F0} s, {new FileInfo(Path.Combine(folder.FullName, "large.db")).Length / 1024 / 1024:N0} MiB");
            return await Measure(small, large);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> Measure(SqliteStore small, SqliteStore large)
    {
        var day = ReportPeriod.Day(ProvinceDatabase.LastDay);
        var (few, many) = (await Median(small, 1, day), await Median(large, Wards, day));
        var year = await Median(large, Wards, ReportPeriod.Year(ProvinceDatabase.LastDay.Year));
        Console.WriteLine($"daily tally: {few:F2} ms with 10 thousand actions, {many:F2} ms with all, ratio {many / few:F2} (limit 2)");
        Console.WriteLine($"a ward's year: {year:F1} ms (limit 200)");
        await Export(large, ReportPeriod.Month(2026, 6));
        await Export(large, ReportPeriod.Year(2026));
        return many / few <= 2 && year < 200 ? 0 : 1;
    }

    /// <summary>The median over wards, after one round that warms up.</summary>
    private static async Task<double> Median(SqliteStore store, int wards, ReportPeriod period)
    {
        var times = new List<double>();
        for (var round = -wards; round < Rounds; round++)
        {
            var code = $"w{(round + wards) * 7 % wards:000}";
            var watch = Stopwatch.StartNew();
            var report = await store.Read(work => TallyReport.Read(work, Indicators, work.Wards.Find(code)!, period));
            if (round >= 0) times.Add(watch.Elapsed.TotalMilliseconds);
            if (!report.Tally.HasReports) throw new InvalidOperationException("There is nothing to measure.");
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static async Task Export(SqliteStore store, ReportPeriod period)
    {
        var (rows, peak) = (0L, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await store.Read(work =>
        {
            CsvTable.Write(Stream.Null, ExportTables.ActionColumns, Counted(new ExportTables(Indicators).Actions(work, "w050", period)));
            return true;
        });
        Console.WriteLine($"export of {rows:N0} actions: {watch.ElapsedMilliseconds:N0} ms, at most {(peak - before) / 1024:N0} KiB held");

        IEnumerable<IReadOnlyList<string>> Counted(IEnumerable<IReadOnlyList<string>> all)
        {
            foreach (var row in all)
            {
                if (++rows % 2_000 == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                yield return row;
            }
        }
    }
}
