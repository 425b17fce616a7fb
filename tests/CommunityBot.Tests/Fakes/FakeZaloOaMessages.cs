using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Fakes;

/// <summary>What the consultation API and the uploads check.</summary>
internal sealed class FakeZaloOaMessages(FakeClock clock, ConcurrentDictionary<string, FakeZaloOaPerson> people)
{
    private static readonly string[] FileTypes = [".pdf", ".doc", ".docx", ".csv"];
    private readonly ConcurrentDictionary<string, bool> uploads = new(); // whether it is a picture
    private long lastId;

    public async Task<JsonObject> Send(HttpRequest http)
    {
        var body = await JsonNode.ParseAsync(http.Body) as JsonObject ?? throw new FakeBotApiError(-201, "body is invalid!");
        if (body.Select(field => field.Key).Except(["recipient", "message"]).Any() || body["message"] is not JsonObject message) throw new FakeBotApiError(-201, "message is invalid!");
        if (!people.TryGetValue((string?)body["recipient"]?["user_id"] ?? "", out var person)) throw new FakeBotApiError(-201, "user_id is invalid!");
        var seen = Read(message);
        person.Receive(seen);
        return new() { ["message_id"] = NewId(), ["user_id"] = person.Id };
    }

    public async Task<JsonObject> UploadImage(HttpRequest http)
    {
        var file = await File(http);
        if (file.Content is not ([0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, ..])) throw new FakeBotApiError(-201, "file is invalid!");
        if (file.Content.Length > 1 << 20) throw new FakeBotApiError(-210, "file size exceeds the limit");
        return new() { ["attachment_id"] = Keep(isPicture: true) };
    }

    public async Task<JsonObject> UploadFile(HttpRequest http)
    {
        var file = await File(http);
        if (!FileTypes.Contains(Path.GetExtension(file.Name))) throw new FakeBotApiError(-201, "file is invalid!");
        if (file.Content.Length > 5 << 20) throw new FakeBotApiError(-210, "file size exceeds the limit");
        return new() { ["token"] = Keep(isPicture: false) };
    }

    /// <summary>All uploads are forgotten, as after seven days.</summary>
    public void ExpireUploads() => uploads.Clear();

    private FakeZaloOaMessage Read(JsonObject message)
    {
        if (message.Select(field => field.Key).Except(["text", "attachment"]).Any()) throw new FakeBotApiError(-201, "message is invalid!");
        var text = (string?)message["text"];
        if (text?.Length > 2000) throw new FakeBotApiError(-210, "text exceeds 2000 characters");
        if (message["attachment"] is not JsonObject attachment) return string.IsNullOrEmpty(text) ? throw new FakeBotApiError(-201, "text is invalid!") : new(text);
        var payload = attachment["payload"] as JsonObject ?? throw new FakeBotApiError(-201, "payload is invalid!");
        return (string?)attachment["type"] switch
        {
            "file" when text is null => new("", File: Used((string?)payload["token"], isPicture: false)),
            "template" when (string?)payload["template_type"] == "media" => new(text ?? "", Picture: Used((string?)payload["elements"]?[0]?["attachment_id"], isPicture: true)),
            "template" when payload["buttons"] is JsonArray { Count: > 0 and <= 5 } buttons && !string.IsNullOrEmpty(text) => new(text, [.. buttons.Select(Button)]),
            _ => throw new FakeBotApiError(-201, "attachment is invalid!"),
        };
    }

    private static FakeZaloOaButton Button(JsonNode? button)
    {
        var title = (string?)button?["title"];
        if (title?.Length is not (>= 1 and <= 100)) throw new FakeBotApiError(-201, "title is invalid!");
        return (string?)button!["type"] switch
        {
            "oa.query.show" or "oa.query.hide" when (string?)button["payload"] is { Length: >= 1 and <= 1000 } payload => new(title, payload),
            "oa.open.url" when (string?)button["payload"]?["url"] is { Length: > 0 } => new(title, null),
            _ => throw new FakeBotApiError(-201, "button is invalid!"),
        };
    }

    private string Used(string? id, bool isPicture)
    {
        if (id is null || !uploads.TryGetValue(id, out var kind)) throw new FakeBotApiError(-100, "attachment_id was expired", isDefect: false);
        return kind == isPicture ? id : throw new FakeBotApiError(-201, "attachment_id is invalid!");
    }

    private string Keep(bool isPicture)
    {
        var id = NewId();
        uploads[id] = isPicture;
        return id;
    }

    private string NewId() => $"{clock.GetUtcNow().ToUnixTimeSeconds():x}-{Interlocked.Increment(ref lastId)}";

    private static async Task<FakeBotApiFile> File(HttpRequest http) => (await FakeBotApiRequest.Read("upload", http)).File("file");
}

/// <summary>A message of the bot.</summary>
internal sealed record FakeZaloOaMessage(string Text, IReadOnlyList<FakeZaloOaButton>? Buttons = null, string? Picture = null, string? File = null);

/// <summary>A button; null for one that opens a page.</summary>
internal sealed record FakeZaloOaButton(string Title, string? Payload);
