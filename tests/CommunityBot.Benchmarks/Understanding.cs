using System.Diagnostics;
using System.Text.Json;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Privacy;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Benchmarks;

/// <summary>The three understandings over the labelled development messages, with a province's 2,023 procedures.</summary>
internal static class Understanding
{
    private const int Rounds = 20;

    /// <summary>Prints a line for each.</summary>
    public static int Run()
    {
        var catalogue = ProvinceCatalogue.Make();
        Console.WriteLine($"{catalogue.All.Count} procedures");
        var reader = Build("log reader", () => new LogReader(IndicatorList.BuiltIn, catalogue));
        var search = Build("question index", () => new ProcedureSearch(catalogue));
        var today = new DateOnly(2026, 11, 24);
        Percentiles.Print("a volunteer's message", Texts("logs"), Rounds, text => reader.Read(text, today));
        Percentiles.Print("a resident's question", Texts("questions"), Rounds, text => search.Search(text));
        Percentiles.Print("identities in a message", Texts("pii"), Rounds, text => PersonalData.Find(text));
        return 0;
    }

    private static T Build<T>(string name, Func<T> build)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var built = build();
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Console.WriteLine($"{name,-34} built in {took:F0} ms, {megabytes:F1} MB");
        return built;
    }

    private static List<string> Texts(string name) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", $"{name}.dev.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!),
    ];
}
