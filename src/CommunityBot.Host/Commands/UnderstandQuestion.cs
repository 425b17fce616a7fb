using System.Text.Json.Nodes;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Host.Commands;

/// <summary><c>understand question</c>: <c>{"id","text"}</c> -> <c>{"id","answer","candidates"}</c>, the slug of the card that is handed over and of up to five likely ones.</summary>
internal static class UnderstandQuestion
{
    /// <summary>The answer to a request with <c>text</c>; <c>answer</c> is null when the bot would ask back or decline.</summary>
    public static JsonObject Answer(ProcedureSearch search, JsonObject request)
    {
        var found = search.Search(request.Text("text"));
        return new JsonObject
        {
            ["answer"] = found.Answers.Count > 0 ? found.Answers[0].Slug : null,
            ["candidates"] = new JsonArray([.. found.Candidates.Select(card => (JsonNode)card.Slug)]),
        };
    }
}
