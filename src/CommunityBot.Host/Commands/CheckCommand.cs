using CommunityBot.Host.Pictures;
using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Storage;

namespace CommunityBot.Host.Commands;

/// <summary><c>check</c>: settings, catalogue, the database file, and the kept tallies against the log.</summary>
internal static class CheckCommand
{
    /// <summary>Checks everything. Returns 1 when something is wrong.</summary>
    public static async Task<int> Run(BotSettings settings, IStore store)
    {
        var know = KnowledgeSetup.Read(settings);
        Console.WriteLine($"Settings: {settings.Wards.Count} ward(s), {know.Indicators.All.Count} indicators.");
        Console.WriteLine($"Catalogue: {know.Catalogue.All.Count} procedures.");
        Console.WriteLine(RsvgConvert.Find() is { } program
            ? $"Pictures: drawn by {program}."
            : "Pictures: rsvg-convert is not installed (Debian: librsvg2-bin); the evening tally goes as text with bars made of characters.");
        var problem = !settings.IsOneFile ? null : SqliteCheck.Problem(SqliteFile.PathOf(settings.ConnectionString));
        Console.WriteLine(problem is null ? "Database: sound." : $"Database: {problem}. {SqliteFile.Damaged}");
        if (problem is not null) return 1;

        var differences = await store.Read(work => work.Tallies.Differences());
        foreach (var difference in differences) Console.WriteLine($"Tallies: {difference}");
        Console.WriteLine(differences.Count == 0
            ? "Tallies: agree with the log."
            : $"Tallies: {differences.Count} differences; run 'recount' to compute them anew.");
        return differences.Count == 0 ? 0 : 1;
    }
}
