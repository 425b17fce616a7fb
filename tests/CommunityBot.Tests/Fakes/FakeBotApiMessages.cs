using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>The methods that put messages into chats and change them.</summary>
internal sealed class FakeBotApiMessages(FakeClock clock)
{
    private readonly ConcurrentDictionary<long, FakeBotApiChat> chats = new();

    /// <summary>How fast the bot may send.</summary>
    public FakeBotApiRates Rates { get; } = new(clock);

    public FakeBotApiChat Add(FakeBotApiChat chat) => chats[chat.Id] = chat;

    public JsonObject SendMessage(FakeBotApiRequest request)
    {
        request.AllowOnly("chat_id", "text", "entities", "link_preview_options", "reply_markup", "disable_notification");
        return Send(request, new(FakeBotApiContent.Text(request), true, FakeBotApiContent.Entities(request, "entities", "text"), FakeBotApiContent.Keyboard(request)));
    }

    public JsonObject SendPhoto(FakeBotApiRequest request) => SendFile(request, "photo", FakeBotApiContent.Photo);

    public JsonObject SendDocument(FakeBotApiRequest request) => SendFile(request, "document", FakeBotApiContent.Document);

    public JsonObject EditMessageText(FakeBotApiRequest request)
    {
        request.AllowOnly("chat_id", "message_id", "text", "entities", "link_preview_options", "reply_markup");
        var chat = OpenChat(request);
        var old = chat.Find(request.Number("message_id") ?? throw FakeBotApiError.BadRequest("message identifier is not specified"));
        if (old is null) throw FakeBotApiError.BadRequest("message to edit not found");
        if (!old.IsFromBot) throw FakeBotApiError.BadRequest("message can't be edited");
        if (old.File is not null) throw FakeBotApiError.BadRequest("there is no text in the message to edit");
        var edited = old with
        {
            Text = FakeBotApiContent.Text(request),
            Entities = FakeBotApiContent.Entities(request, "entities", "text"),
            Keyboard = FakeBotApiContent.Keyboard(request),
            IsEdited = true,
        };
        if (edited.LooksLike(old)) throw FakeBotApiError.BadRequest("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        chat.Replace(edited);
        return ToJson(chat, edited);
    }

    public JsonObject ToJson(FakeBotApiChat chat, FakeBotApiMessage message) => new()
    {
        ["message_id"] = message.Id,
        ["date"] = clock.GetUtcNow().ToUnixTimeSeconds(),
        ["chat"] = ToJson(chat),
        ["text"] = message.Text,
    };

    public static JsonObject ToJson(FakeBotApiChat chat) => new() { ["id"] = chat.Id, ["type"] = chat.Type, ["title"] = chat.Title };

    private JsonObject SendFile(FakeBotApiRequest request, string field, Action<FakeBotApiFile> check)
    {
        request.AllowOnly("chat_id", field, "caption", "caption_entities", "reply_markup", "disable_notification");
        var file = request.File(field);
        check(file);
        var caption = FakeBotApiContent.Caption(request);
        return Send(request, new(caption, true, FakeBotApiContent.Entities(request, "caption_entities", "caption"), FakeBotApiContent.Keyboard(request), file));
    }

    private JsonObject Send(FakeBotApiRequest request, FakeBotApiMessage message)
    {
        var chat = OpenChat(request);
        Rates.Take(chat.Id);
        return ToJson(chat, chat.Add(message));
    }

    private FakeBotApiChat OpenChat(FakeBotApiRequest request)
    {
        var id = request.Number("chat_id") ?? throw FakeBotApiError.BadRequest("chat_id is empty");
        if (!chats.TryGetValue(id, out var chat)) throw FakeBotApiError.BadRequest("chat not found");
        if (chat.MovedTo is { } newId) throw FakeBotApiError.Moved(newId);
        if (chat.Closed is { } reason) throw FakeBotApiError.Forbidden(reason);
        return chat.IsOpen ? chat : throw FakeBotApiError.Forbidden("bot can't initiate conversation with a user");
    }
}
