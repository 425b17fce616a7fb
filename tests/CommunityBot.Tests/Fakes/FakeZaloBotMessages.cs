using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>The methods that put messages into chats.</summary>
internal sealed class FakeZaloBotMessages(FakeClock clock)
{
    private static readonly HttpClient Http = new();
    private readonly ConcurrentDictionary<string, FakeZaloBotChat> chats = new();
    private long lastId;
    private int sent;

    /// <summary>Messages left in the plan.</summary>
    public int Quota { get; set; } = int.MaxValue;

    /// <summary>Where public addresses lead, as the reverse proxy before the bot would; Zalo fetches pictures itself.</summary>
    public Uri? Gateway { get; set; }

    /// <summary>Everything that was sent to anyone.</summary>
    public int Sent => sent;

    public FakeZaloBotChat Add(string id) => chats[id] = new(id);

    public JsonNode SendMessage(FakeBotApiRequest request)
    {
        request.AllowOnly("chat_id", "text", "parse_mode", "text_styles");
        var text = request.Text("text") ?? "";
        if (text.Length is < 1 or > 2000) throw FakeBotApiError.BadRequest("text must have 1 to 2000 characters");
        foreach (var style in request.Array("text_styles") ?? []) Check(style, text);
        return Send(request, new(text));
    }

    public async Task<JsonNode> SendPhoto(FakeBotApiRequest request)
    {
        request.AllowOnly("chat_id", "photo", "caption");
        var caption = request.Text("caption");
        if (caption?.Length is < 1 or > 2000) throw FakeBotApiError.BadRequest("caption must have 1 to 2000 characters");
        return Send(request, new(caption ?? "", await Fetch(request.Text("photo"))));
    }

    public JsonNode? SendChatAction(FakeBotApiRequest request)
    {
        request.AllowOnly("chat_id", "action");
        OpenChat(request);
        return request.Text("action") == "typing" ? null : throw FakeBotApiError.BadRequest("unknown action");
    }

    private static void Check(JsonNode? style, string text)
    {
        var (start, length) = ((int?)style?["start"] ?? -1, (int?)style?["len"] ?? 0);
        if (start < 0 || length <= 0 || start + length > text.Length) throw FakeBotApiError.BadRequest("text_styles out of the text");
        if (style!["st"] is not JsonArray { Count: > 0 } codes || codes.Any(code => (string?)code is not ("b" or "i" or "u" or "s"))) throw FakeBotApiError.BadRequest("unknown text style");
    }

    private async Task<byte[]> Fetch(string? photo)
    {
        var isPublic = Uri.TryCreate(photo, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && !url!.IsLoopback && !IPAddress.TryParse(url.Host, out _);
        if (!isPublic) throw FakeBotApiError.BadRequest("photo must be a public URL");
        using var answer = await Http.GetAsync(new Uri(Gateway ?? url!, url!.PathAndQuery));
        if (!answer.IsSuccessStatusCode) throw FakeBotApiError.BadRequest($"photo cannot be fetched: {(int)answer.StatusCode}");
        var picture = await answer.Content.ReadAsByteArrayAsync();
        return picture is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, ..] ? picture : throw FakeBotApiError.BadRequest("photo is no picture");
    }

    private JsonObject Send(FakeBotApiRequest request, FakeZaloBotMessage message)
    {
        var chat = OpenChat(request);
        if (Interlocked.Increment(ref sent) > Quota)
        {
            Interlocked.Decrement(ref sent);
            throw new FakeBotApiError(429, "Quota exceeded", isDefect: false);
        }

        chat.Add(message);
        return new() { ["message_id"] = $"m{Interlocked.Increment(ref lastId):x8}", ["date"] = clock.GetUtcNow().ToUnixTimeMilliseconds() };
    }

    private FakeZaloBotChat OpenChat(FakeBotApiRequest request)
    {
        if (!chats.TryGetValue(request.Text("chat_id") ?? "", out var chat)) throw new FakeBotApiError(404, "Not Found", isDefect: true);
        return chat.IsOpen && !chat.IsBlocked ? chat : throw new FakeBotApiError(403, "Forbidden", isDefect: false);
    }
}

/// <summary>A chat and what the bot sent to it.</summary>
internal sealed class FakeZaloBotChat(string id)
{
    private readonly List<FakeZaloBotMessage> fromBot = [];

    public string Id => id;

    /// <summary>Whether somebody has written: the bot cannot begin.</summary>
    public bool IsOpen { get; set; }

    public bool IsBlocked { get; set; }

    public IReadOnlyList<FakeZaloBotMessage> FromBot
    {
        get
        {
            lock (fromBot) return [.. fromBot];
        }
    }

    public void Add(FakeZaloBotMessage message)
    {
        lock (fromBot) fromBot.Add(message);
    }
}

/// <summary>A message of the bot.</summary>
internal sealed record FakeZaloBotMessage(string Text, byte[]? Picture = null);
