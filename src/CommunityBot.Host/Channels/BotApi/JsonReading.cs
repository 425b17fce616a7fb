using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>Reads what a provider sent without ever failing on it.</summary>
internal static class JsonReading
{
    /// <summary>The object, or null when the JSON has another shape.</summary>
    public static T? TryRead<T>(this JsonElement json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object ? json.Deserialize(type) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair in an escaped text.
            return null;
        }
    }

    /// <summary>A whole number in a field of an object, or null.</summary>
    public static long? Number(this JsonElement json, string field) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(field, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var number)
            ? number
            : null;
}
