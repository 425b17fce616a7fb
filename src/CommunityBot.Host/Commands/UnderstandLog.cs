using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.Features.ActionLog;

namespace CommunityBot.Host.Commands;

/// <summary><c>understand log</c>: how the chat would read each message as a report of work.</summary>
internal static class UnderstandLog
{
    /// <summary>The answer to a request with <c>today</c> and <c>text</c>.</summary>
    public static JsonObject Answer(LogReader reader, JsonObject request) => Answer(reader.Read(request.Text("text"), Today(request)));

    private static DateOnly Today(JsonObject request) =>
        DateOnly.TryParseExact(request.Text("today"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException("\"today\" must be a day such as 2026-11-20");

    private static JsonObject Answer(LogReading reading) => new()
    {
        ["kind"] = reading.Kind switch { LogKind.Log => "log", LogKind.Ask => "ask", _ => "not-log" },
        ["entries"] = new JsonArray([.. reading.Entries.Select(Entry)]),
        ["date"] = reading.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["minutes"] = reading.Minutes,
    };

    private static JsonObject Entry(LogEntry entry) => new()
    {
        ["indicator"] = entry.Indicator,
        ["quantity"] = entry.Quantity,
        ["procedure"] = entry.Procedure,
    };
}
