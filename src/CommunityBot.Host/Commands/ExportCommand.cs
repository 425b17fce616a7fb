using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Exporting;
using CommunityBot.Features.Periods;
using CommunityBot.Host.Bundles;
using CommunityBot.Host.Settings;
using CommunityBot.Storage;

namespace CommunityBot.Host.Commands;

/// <summary><c>export actions|tallies|bundle|province</c>: figures as files.</summary>
/// <param name="settings">The settings.</param>
/// <param name="store">The database.</param>
/// <param name="arguments">Ward, days and file.</param>
internal sealed class ExportCommand(BotSettings settings, IStore store, CommandArguments arguments)
{
    private readonly IndicatorList indicators = KnowledgeSetup.Indicators(settings);

    /// <summary>Writes the file. Returns the exit code.</summary>
    public async Task<int> Run(string what)
    {
        var tables = new ExportTables(indicators);
        var period = arguments.Period;
        switch (what)
        {
            case "actions": await Table(ExportTables.ActionColumns, (work, ward) => tables.Actions(work, ward.Code, period)); break;
            case "tallies": await Table(ExportTables.TallyColumns, (work, ward) => tables.Tallies(work, ward.Code, period)); break;
            case "bundle": await Bundle(period); break;
            case "province": await arguments.Write(file => store.Read(work => Done(() => ProvinceTable.Write(file, work, indicators, settings.TrustedKeys, period)))); break;
            default:
                await Console.Error.WriteLineAsync($"export: say one of actions, tallies, bundle, province; not '{what}'");
                return 2;
        }

        await store.Run("audit", work => Done(() =>
            CommandAudit.Add(work, what == "province" ? null : arguments.Ward(work).Code, "downloaded", $"{what} {period.From:yyyy-MM-dd} {period.To:yyyy-MM-dd}")));
        return 0;
    }

    private Task Table(IReadOnlyList<string> columns, Func<IUnitOfWork, Ward, IEnumerable<IReadOnlyList<string>>> rows) =>
        arguments.Write(file => store.Read(work => Done(() => CsvTable.Write(file, columns, rows(work, arguments.Ward(work))))));

    private async Task Bundle(ReportPeriod period)
    {
        using var key = BundleKey.OpenOrCreate(settings.BundleKeyPath);
        await arguments.Write(file => store.Read(work => Done(() => BundleWriter.Write(file, work, indicators, arguments.Ward(work), period, DateTimeOffset.UtcNow, key))));
        await Console.Error.WriteLineAsync($"The province trusts this ward by Bundles:TrustedKeys: {BundleKey.Public(key)}");
    }

    private static bool Done(Action action)
    {
        action();
        return true;
    }
}
