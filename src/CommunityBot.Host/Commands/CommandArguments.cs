using System.Globalization;
using CommunityBot.Features.Periods;
using CommunityBot.Host.Settings;
using CommunityBot.Storage;

namespace CommunityBot.Host.Commands;

/// <summary>What was written after a command: <c>--ward CODE --from yyyy-MM-dd --to yyyy-MM-dd --file PATH</c>.</summary>
/// <param name="configuration">Where the words after <c>--</c> lie.</param>
internal sealed class CommandArguments(IConfiguration configuration)
{
    /// <summary>The file to write; null for the standard output.</summary>
    public string? File => configuration["file"];

    /// <summary>The days.</summary>
    /// <exception cref="SettingsException">They are missing or no days.</exception>
    public ReportPeriod Period => Day("from") is var from && Day("to") is var to && from <= to
        ? new ReportPeriod(from, to)
        : throw new SettingsException("--from must not be after --to.");

    /// <summary>The ward.</summary>
    /// <exception cref="SettingsException">There is no such ward.</exception>
    public Ward Ward(IUnitOfWork work) => work.Wards.Find(configuration["ward"] ?? "")
        ?? throw new SettingsException($"There is no ward '{configuration["ward"]}'; say --ward with one of: {string.Join(", ", work.Wards.All().Select(ward => ward.Code))}.");

    /// <summary>Lets a command write to <see cref="File"/> or the standard output.</summary>
    public async Task Write(Func<Stream, Task> write)
    {
        await using var output = File is { } path ? System.IO.File.Create(path) : Console.OpenStandardOutput();
        await write(output);
    }

    private DateOnly Day(string name) =>
        DateOnly.TryParseExact(configuration[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new SettingsException($"Say --{name} with a day such as 2026-11-24.");
}
