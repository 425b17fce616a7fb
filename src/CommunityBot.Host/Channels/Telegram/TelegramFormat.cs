using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Draws a message as text with entities, which need no escaping: no text can break the markup.</summary>
internal static class TelegramFormat
{
    private static readonly TelegramLinkPreview NoPreview = new(IsDisabled: true);

    /// <summary>The parameters that send the message to a chat.</summary>
    public static TextRequest ToRequest(long chatId, OutgoingMessage message)
    {
        var entities = Entities(message.Text);
        return new(chatId, MessageId: null, message.PlainText(), entities.Count > 0 ? entities : null, NoPreview, Keyboard(message.Choices));
    }

    private static List<TelegramEntity> Entities(IReadOnlyList<TextRun> runs)
    {
        var entities = new List<TelegramEntity>();
        var offset = 0;
        foreach (var run in runs)
        {
            if (EntityType(run) is { } type && !string.IsNullOrWhiteSpace(run.Text))
            {
                entities.Add(new(type, offset, run.Text.Length, run.Style == TextStyle.Link ? run.Url : null));
            }

            offset += run.Text.Length;
        }

        return entities;
    }

    private static string? EntityType(TextRun run) => run.Style switch
    {
        TextStyle.Bold => "bold",
        TextStyle.Code => "code",
        TextStyle.Link when IsPublic(run.Url) => "text_link",
        _ => null,
    };

    private static TelegramKeyboard? Keyboard(IReadOnlyList<IReadOnlyList<Choice>> choices)
    {
        var rows = choices.Select(Row).Where(row => row.Count > 0).ToList();
        return rows.Count > 0 ? new(rows) : null;
    }

    private static List<TelegramButton> Row(IReadOnlyList<Choice> row) =>
        [.. row.Where(choice => choice.Url is null || IsPublic(choice.Url)).Select(Button)];

    private static TelegramButton Button(Choice choice) => new(choice.Label, choice.Url is null ? choice.Send : null, choice.Url);

    /// <summary>Telegram refuses a whole message for one link to a bare host name such as localhost, which nobody else could open anyway.</summary>
    private static bool IsPublic(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" or "tg"
        && (address.Scheme == "tg" || address.Host.Contains('.', StringComparison.Ordinal));
}
