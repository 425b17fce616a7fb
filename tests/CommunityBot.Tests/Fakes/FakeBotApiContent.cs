using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>What the real server checks in texts, entities, buttons and files.</summary>
internal static class FakeBotApiContent
{
    private static readonly string[] EntityTypes =
    [
        "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline", "strikethrough",
        "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji",
    ];

    public static string Text(FakeBotApiRequest request)
    {
        var text = request.Text("text")?.Trim() ?? "";
        if (text.Length == 0) throw FakeBotApiError.BadRequest("message text is empty");
        if (text.Length > 4096) throw FakeBotApiError.BadRequest("message is too long");
        return text;
    }

    public static string Caption(FakeBotApiRequest request)
    {
        var caption = request.Text("caption")?.Trim() ?? "";
        return caption.Length > 1024 ? throw FakeBotApiError.BadRequest("message caption is too long") : caption;
    }

    /// <summary>Each entity with the words it covers, such as <c>bold:Đã ghi</c> or <c>text_link:Cổng:https://...</c>.</summary>
    public static IReadOnlyList<string> Entities(FakeBotApiRequest request, string field, string textField) =>
        [.. (request.Array(field) ?? []).Select(entity => Entity(entity as JsonObject, request.Text(textField) ?? ""))];

    public static IReadOnlyList<IReadOnlyList<FakeBotApiButton>> Keyboard(FakeBotApiRequest request)
    {
        if (request.Object("reply_markup") is not { } markup) return [];
        if (markup is not { Count: 1 } || markup["inline_keyboard"] is not JsonArray rows) throw FakeBotApiError.BadRequest("object expected as reply markup");
        var keyboard = rows.Select(row => (row as JsonArray ?? throw FakeBotApiError.BadRequest("field \"inline_keyboard\" must be an Array of Arrays")).Select(Button).ToList()).ToList();
        return keyboard.Sum(row => row.Count) > 100 ? throw FakeBotApiError.BadRequest("reply markup is too long") : keyboard;
    }

    public static void Photo(FakeBotApiFile file)
    {
        if (file.Content.Length > 10 << 20) throw new FakeBotApiError(413, "Request Entity Too Large");
        var isPicture = file.Content is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, ..];
        if (!isPicture) throw FakeBotApiError.BadRequest("IMAGE_PROCESS_FAILED");
    }

    public static void Document(FakeBotApiFile file)
    {
        if (file.Content.Length > 50 << 20) throw new FakeBotApiError(413, "Request Entity Too Large");
        if (file.Content.Length == 0) throw FakeBotApiError.BadRequest("file must be non-empty");
    }

    private static string Entity(JsonObject? entity, string text)
    {
        var type = (string?)entity?["type"];
        if (!EntityTypes.Contains(type)) throw FakeBotApiError.BadRequest($"can't parse entities: unsupported type {type}");
        var (offset, length) = ((int)entity!["offset"]!, (int)entity["length"]!);
        if (offset < 0 || length <= 0 || offset + length > text.Length) throw FakeBotApiError.BadRequest("can't parse entities: out of the text");
        if (IsInsidePair(text, offset) || IsInsidePair(text, offset + length)) throw FakeBotApiError.BadRequest("can't parse entities: half a character");
        var words = text.Substring(offset, length);
        if (type != "text_link") return $"{type}:{words}";
        var url = (string?)entity["url"];
        return IsPublicUrl(url) ? $"{type}:{words}:{url}" : throw FakeBotApiError.BadRequest("can't parse entities: wrong HTTP URL");
    }

    private static bool IsInsidePair(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static FakeBotApiButton Button(JsonNode? node)
    {
        if (node is not JsonObject button) throw FakeBotApiError.BadRequest("can't parse inline keyboard button");
        var (text, data, url) = ((string?)button["text"], (string?)button["callback_data"], (string?)button["url"]);
        if (string.IsNullOrWhiteSpace(text)) throw FakeBotApiError.BadRequest("can't parse inline keyboard button: text must be non-empty");
        if (data is null && url is null) throw FakeBotApiError.BadRequest("can't parse inline keyboard button: text buttons are unallowed in the inline keyboard");
        if (button.Count != 2) throw FakeBotApiError.BadRequest("can't parse inline keyboard button: exactly one action expected");
        if (data is not null && Encoding.UTF8.GetByteCount(data) is < 1 or > 64) throw FakeBotApiError.BadRequest("BUTTON_DATA_INVALID");
        return url is null || IsPublicUrl(url) ? new(text, data, url) : throw FakeBotApiError.BadRequest("BUTTON_URL_INVALID");
    }

    private static bool IsPublicUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == "tg" || (address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal)));
}
