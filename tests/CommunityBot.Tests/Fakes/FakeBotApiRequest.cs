using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Fakes;

/// <summary>One call of the bot: the method and its parameters, from JSON, a form or the query.</summary>
internal sealed class FakeBotApiRequest(string method)
{
    private readonly Dictionary<string, JsonNode?> parameters = [];
    private readonly Dictionary<string, FakeBotApiFile> files = [];

    public string Method => method;

    public static async Task<FakeBotApiRequest> Read(string method, HttpRequest http)
    {
        var request = new FakeBotApiRequest(method);
        foreach (var (name, value) in http.Query) request.parameters[name] = value.ToString();
        if (http.HasFormContentType) await request.ReadForm(http);
        else if (http.HasJsonContentType() && http.ContentLength != 0) await request.ReadJson(http);
        else if (http.ContentLength > 0) throw FakeBotApiError.BadRequest("unsupported content type");
        return request;
    }

    /// <summary>Refuses parameters the method does not have; the real server ignores them, but nobody sends them on purpose.</summary>
    public void AllowOnly(params string[] names)
    {
        var unknown = parameters.Keys.Concat(files.Keys).Except(names).ToList();
        if (unknown.Count > 0) throw FakeBotApiError.BadRequest($"{method} has no parameter {string.Join(", ", unknown)}");
    }

    public bool Has(string name) => parameters.GetValueOrDefault(name) is not null;

    public string? Text(string name) => parameters.GetValueOrDefault(name) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => (string?)value,
        _ => throw FakeBotApiError.BadRequest($"field \"{name}\" must be of type String"),
    };

    public long? Number(string name) => parameters.GetValueOrDefault(name) switch
    {
        null => null,
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.TryGetValue<string>(out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw FakeBotApiError.BadRequest($"field \"{name}\" must be of type Number"),
    };

    public FakeBotApiFile File(string name) =>
        files.GetValueOrDefault(name) ?? throw FakeBotApiError.BadRequest($"there is no {name} in the request");

    public JsonArray? Array(string name) => Json(name) as JsonArray ?? Missing<JsonArray>(name, "an Array");

    public JsonObject? Object(string name) => Json(name) as JsonObject ?? Missing<JsonObject>(name, "an Object");

    private JsonNode? Json(string name) =>
        parameters.GetValueOrDefault(name) is JsonValue value && value.TryGetValue<string>(out var text) ? JsonNode.Parse(text) : parameters.GetValueOrDefault(name);

    private T? Missing<T>(string name, string kind)
        where T : class => Has(name) ? throw FakeBotApiError.BadRequest($"field \"{name}\" must be {kind}") : null;

    private async Task ReadJson(HttpRequest http)
    {
        try
        {
            var body = await JsonNode.ParseAsync(http.Body) as JsonObject ?? throw FakeBotApiError.BadRequest("object expected");
            foreach (var (name, value) in body) parameters[name] = value;
        }
        catch (JsonException)
        {
            throw FakeBotApiError.BadRequest("can't parse JSON object");
        }
    }

    private async Task ReadForm(HttpRequest http)
    {
        var form = await http.ReadFormAsync();
        foreach (var (name, value) in form) parameters[name] = value.ToString();
        foreach (var part in form.Files)
        {
            using var content = new MemoryStream();
            await part.CopyToAsync(content);
            files[part.Name] = new(part.FileName, part.ContentType, content.ToArray());
        }
    }
}

/// <summary>An uploaded file.</summary>
internal sealed record FakeBotApiFile(string Name, string MediaType, byte[] Content);
