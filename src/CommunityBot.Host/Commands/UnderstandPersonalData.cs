using System.Text.Json.Nodes;
using CommunityBot.Features.Privacy;

namespace CommunityBot.Host.Commands;

/// <summary><c>understand personal-data</c>: the identities in a text, in UTF-16 code units.</summary>
internal static class UnderstandPersonalData
{
    /// <summary>Answers one line.</summary>
    /// <exception cref="FormatException">The line has no text.</exception>
    public static JsonObject Answer(JsonObject request)
    {
        var spans = PersonalData.Find(request.Text("text"));
        return new JsonObject
        {
            ["contains"] = new JsonArray([.. spans.Select(span => span.Kind).Distinct().Select(kind => JsonValue.Create(kind))]),
            ["spans"] = new JsonArray([.. spans.Select(span => new JsonArray(span.Start, span.End))]),
        };
    }
}
