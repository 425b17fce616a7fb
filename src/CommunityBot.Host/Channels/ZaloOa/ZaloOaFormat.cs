using System.Text.Json.Nodes;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>Draws messages in the shapes of the consultation API.</summary>
internal static class ZaloOaFormat
{
    private const int LongestTitle = 100;

    /// <summary>A text, with buttons if there are choices.</summary>
    public static JsonObject Text(OutgoingMessage message, string? buttonTemplate)
    {
        var shown = new JsonObject { ["text"] = message.PlainText() };
        var buttons = message.Choices.SelectMany(row => row).Select(Button).ToArray();
        if (buttons.Length == 0) return shown;
        var payload = new JsonObject { ["buttons"] = new JsonArray(buttons) };
        if (buttonTemplate is not null) payload["template_type"] = buttonTemplate;
        shown["attachment"] = new JsonObject { ["type"] = "template", ["payload"] = payload };
        return shown;
    }

    /// <summary>An uploaded picture.</summary>
    public static JsonObject Picture(string attachmentId) => new()
    {
        ["attachment"] = new JsonObject
        {
            ["type"] = "template",
            ["payload"] = new JsonObject
            {
                ["template_type"] = "media",
                ["elements"] = new JsonArray(new JsonObject { ["media_type"] = "image", ["attachment_id"] = attachmentId }),
            },
        },
    };

    /// <summary>An uploaded file.</summary>
    public static JsonObject File(string token) => new()
    {
        ["attachment"] = new JsonObject { ["type"] = "file", ["payload"] = new JsonObject { ["token"] = token } },
    };

    /// <summary>A tap on a hidden query comes back as an ordinary text; the page of a link opens in the app.</summary>
    private static JsonNode Button(Choice choice) => new JsonObject
    {
        ["title"] = choice.Label.Length <= LongestTitle ? choice.Label : choice.Label[..LongestTitle],
        ["type"] = choice.Send is null ? "oa.open.url" : "oa.query.hide",
        ["payload"] = choice.Send is null ? new JsonObject { ["url"] = choice.Url } : JsonValue.Create(choice.Send),
    };
}
