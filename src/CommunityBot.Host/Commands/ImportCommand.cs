using CommunityBot.Features.Exporting;
using CommunityBot.Features.Targets;
using CommunityBot.Host.Bundles;
using CommunityBot.Host.Settings;
using CommunityBot.Storage;

namespace CommunityBot.Host.Commands;

/// <summary><c>import bundle FILE...</c> takes wards' signed figures over; <c>import targets FILE --ward CODE</c> sets targets from a table.</summary>
/// <param name="settings">The settings.</param>
/// <param name="store">The database.</param>
/// <param name="arguments">Which ward.</param>
internal sealed class ImportCommand(BotSettings settings, IStore store, CommandArguments arguments)
{
    private static readonly string[] TargetColumns = ["period", "team", "indicator"];

    /// <summary>Takes the files over. Returns 1 when one was refused; the others are taken all the same.</summary>
    public async Task<int> Run(string what, IReadOnlyList<string> files)
    {
        Func<string, Task<string>>? import = what switch
        {
            "bundle" => Bundle,
            "targets" => Targets,
            _ => null,
        };
        if (import is null || files.Count == 0)
        {
            await Console.Error.WriteLineAsync("import: say 'bundle FILE...' or 'targets FILE --ward CODE'");
            return 2;
        }

        var exitCode = 0;
        foreach (var file in files)
        {
            try
            {
                Console.WriteLine($"{file}: {await import(file)}");
            }
            catch (Exception refused) when (refused is BundleException or FormatException)
            {
                await Console.Error.WriteLineAsync($"{file}: {refused.Message}");
                exitCode = 1;
            }
        }

        return exitCode;
    }

    private async Task<string> Bundle(string path)
    {
        await using var file = File.OpenRead(path);
        var (bundle, tallies) = new BundleReader(settings.TrustedKeys).Read(file, DateTimeOffset.UtcNow);
        return await store.Run("bundles", work =>
        {
            if (work.Bundles.Between(bundle.Ward, bundle.FromDay, bundle.ToDay).Count > 0) throw new BundleException($"Figures of ward '{bundle.Ward}' for these days were taken over before.");
            work.Bundles.Add(bundle, tallies);
            CommandAudit.Add(work, ward: null, "imported", $"{bundle.Ward} {bundle.FromDay:yyyy-MM-dd} {bundle.ToDay:yyyy-MM-dd}");
            return $"{bundle.Name}, {bundle.FromDay:yyyy-MM-dd} to {bundle.ToDay:yyyy-MM-dd}, {tallies.Count} figures.";
        });
    }

    /// <summary>A table with the columns <c>period, team, indicator, goal</c>; all of it or nothing.</summary>
    private async Task<string> Targets(string path)
    {
        await using var file = File.OpenRead(path);
        var rows = CsvTable.Read(file).ToList();
        return await store.Run("targets", work =>
        {
            var ward = arguments.Ward(work);
            foreach (var row in rows) SetTargets.Keep(work, ward.Code, Target(work, ward, row));
            CommandAudit.Add(work, ward.Code, "imported", Path.GetFileName(path));
            return $"{rows.Count} targets.";
        });
    }

    private Target Target(IUnitOfWork work, Ward ward, IReadOnlyDictionary<string, string> row)
    {
        var line = string.Join(' ', TargetColumns.Select(column => row.GetValueOrDefault(column, "")).Where(cell => cell.Length > 0)) + " = " + row.GetValueOrDefault("goal", "");
        return TargetLine.Read(work, KnowledgeSetup.Indicators(settings), ward.Code, line, ward.Today(DateTimeOffset.UtcNow))
            ?? throw new FormatException($"'{line}' is no target; the columns are period, team (may be empty), indicator, goal.");
    }
}
