using System.Globalization;

namespace CommunityBot.Benchmarks;

/// <summary>The results, one line each: what, its unit, ours, the peer's, and the target where there is one.</summary>
internal sealed class Table
{
    private readonly List<string> lines = [];

    /// <summary>Whether every target was met.</summary>
    public bool AllMet { get; private set; } = true;

    /// <summary>Adds a line, and shows it at once as a sign of life.</summary>
    public void Add(string what, string unit, double ours, double? peer = null, double? target = null, bool moreIsBetter = false)
    {
        var met = target is null || (moreIsBetter ? ours >= target : ours <= target);
        AllMet &= met;
        var limit = target is null ? "" : (moreIsBetter ? "≥ " : "≤ ") + Show(target);
        lines.Add($"{what,-34} {unit,-16} {Show(ours),10} {Show(peer),10} {limit,12}  {(target is null ? "" : met ? "met" : "MISSED")}".TrimEnd());
        Console.Error.WriteLine(lines[^1]);
    }

    /// <summary>Prints all of it.</summary>
    public void Print()
    {
        Console.WriteLine($"{"what",-34} {"unit",-16} {"bot",10} {"telegraf",10} {"target",12}");
        foreach (var line in lines) Console.WriteLine(line);
    }

    private static string Show(double? value) => value is not { } number ? "" : number.ToString(number >= 100 ? "N0" : "N2", CultureInfo.InvariantCulture);
}
