using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.Features.ActionLog;
using CommunityBot.Host.Settings;
using CommunityBot.Tests.Stories;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Features.ActionLog;

/// <summary>A labelled message, and how well a reader reads a file of them.</summary>
internal sealed record LabelledLog(string Id, DateOnly Today, string Text, string Kind, string[] Entries, string? Date, int? Minutes)
{
    public static LogReader Reader { get; } = Knowledge.BuiltIn(BotSettings.Read(new ConfigurationBuilder().Build())).LogReader;

    public static IReadOnlyList<LabelledLog> Load(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Select(line => Parse(JsonNode.Parse(line)!))];

    /// <summary>Only the texts of a file of any labelled messages.</summary>
    public static IReadOnlyList<string> Texts(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Select(line => (string)JsonNode.Parse(line)!["text"]!)];

    /// <summary>Whether the kind is right and, for a report, what was counted, the day and the minutes.</summary>
    public bool IsRight(LogReading reading)
    {
        if (!string.Equals(Kind, NameOf(reading.Kind), StringComparison.Ordinal)) return false;
        return reading.Kind != LogKind.Log
            || (Entries.Order(StringComparer.Ordinal).SequenceEqual(EntriesOf(reading).Order(StringComparer.Ordinal))
                && Date == reading.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) && Minutes == reading.Minutes);
    }

    private static string NameOf(LogKind kind) => kind switch { LogKind.Log => "log", LogKind.Ask => "ask", _ => "not-log" };

    private static IEnumerable<string> EntriesOf(LogReading reading) =>
        reading.Entries.Select(entry => $"{entry.Indicator} {entry.Quantity}");

    private static LabelledLog Parse(JsonNode line) => new(
        (string)line["id"]!,
        DateOnly.ParseExact((string)line["today"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        (string)line["text"]!,
        (string)line["kind"]!,
        [.. line["entries"]!.AsArray().Select(entry => $"{entry!["indicator"]} {entry["quantity"]}")],
        (string?)line["date"],
        (int?)line["minutes"]);
}
