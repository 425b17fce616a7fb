using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Host.Commands;

/// <summary>Answers JSON lines with JSON lines, one for one and in order.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads to the end of the input. A line that is not a JSON object, or that <paramref name="answer"/> refuses with <see cref="FormatException"/>, is answered with its error.</summary>
    public static async Task Run(TextReader input, TextWriter output, Func<JsonObject, JsonObject> answer)
    {
        while (await input.ReadLineAsync() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            await output.WriteLineAsync(Answer(line, answer).ToJsonString(Readable));
        }
    }

    /// <summary>The text of a field.</summary>
    /// <exception cref="FormatException">It is missing or not a text.</exception>
    public static string Text(this JsonObject request, string field) =>
        request[field] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw new FormatException($"\"{field}\" must be a text");

    private static JsonObject Answer(string line, Func<JsonObject, JsonObject> answer)
    {
        JsonNode? id = null;
        try
        {
            var request = JsonNode.Parse(line) as JsonObject ?? throw new FormatException("a line must be a JSON object");
            id = request["id"]?.DeepClone();
            var result = new JsonObject { ["id"] = id };
            foreach (var (name, value) in answer(request)) result[name] = value?.DeepClone();
            return result;
        }
        catch (Exception error) when (error is FormatException or JsonException or ArgumentException or InvalidOperationException)
        {
            return new JsonObject { ["id"] = id?.Parent is null ? id : id.DeepClone(), ["error"] = error is JsonException ? "not valid JSON" : error.Message };
        }
    }
}
