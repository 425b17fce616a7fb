using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>A person in one chat; everything they do reaches the bot as an update.</summary>
internal sealed class FakeBotApiPerson(FakeBotApi api, long id, string name, string language, FakeBotApiChat chat)
{
    public FakeBotApiChat Chat => chat;

    public long Id => id;

    /// <summary>The same person in a group.</summary>
    public FakeBotApiPerson In(FakeBotApiChat group) => new(api, id, name, language, group);

    /// <summary>Types a text, perhaps below an earlier message. The update's id.</summary>
    public long Says(string text, FakeBotApiMessage? replyTo = null)
    {
        var message = Message(chat.Add(new(text)));
        if (text.StartsWith('/')) message["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = text.Split(' ')[0].Length });
        if (replyTo is not null) message["reply_to_message"] = Quoted(replyTo);
        return Send(message);
    }

    /// <summary>Sends something that is not text: <c>photo</c>, <c>document</c>, <c>voice</c>, or a notice such as <c>left_chat_member</c>.</summary>
    public long Sends(string kind, JsonNode content, string? caption = null, string? album = null)
    {
        var message = Message(chat.Add(new(caption ?? "")));
        message.Remove("text");
        message[kind] = content;
        if (caption is not null) message["caption"] = caption;
        if (album is not null) message["media_group_id"] = album;
        return Send(message);
    }

    /// <summary>Changes an earlier message.</summary>
    public long Edits(string text) => api.Updates.Add("edited_message", Message(chat.Add(new(text))), Queue);

    /// <summary>Taps a button under the bot's latest message that has it.</summary>
    /// <param name="label">What the button shows.</param>
    /// <param name="isOutOfReach">Whether the message is too old, so that Telegram tells only its id.</param>
    public long Taps(string label, bool isOutOfReach = false)
    {
        var under = chat.FromBot.Last(message => message.Buttons.Any(button => button.Text == label));
        var data = under.Buttons.First(button => button.Text == label).CallbackData;
        var message = Quoted(under);
        if (isOutOfReach) message = new() { ["chat"] = FakeBotApiMessages.ToJson(chat), ["message_id"] = under.Id, ["date"] = 0 };
        return Tap(new() { ["message"] = message, ["data"] = data });
    }

    /// <summary>Taps a button of a message sent through inline mode, which belongs to no chat.</summary>
    public long TapsInline() => Tap(new() { ["inline_message_id"] = "AQAAAA", ["data"] = "x" });

    public void Blocks() => Membership("member", "kicked", "bot was blocked by the user");

    public void Unblocks() => Membership("kicked", "member", null);

    public void RemovesBot() => Membership("member", "left", "bot was kicked from the group chat");

    /// <summary>The group becomes a supergroup with another id.</summary>
    public FakeBotApiChat UpgradesGroup()
    {
        var upgraded = api.Group(chat.Title, "supergroup");
        chat.MovedTo = upgraded.Id;
        Sends("migrate_to_chat_id", upgraded.Id);
        In(upgraded).Sends("migrate_from_chat_id", chat.Id);
        return upgraded;
    }

    private string Queue => $"chat {chat.Id}";

    private void Membership(string before, string after, string? closed)
    {
        chat.Closed = closed;
        api.Updates.Add("my_chat_member", new JsonObject
        {
            ["chat"] = FakeBotApiMessages.ToJson(chat),
            ["from"] = User(),
            ["date"] = 1,
            ["old_chat_member"] = new JsonObject { ["status"] = before },
            ["new_chat_member"] = new JsonObject { ["status"] = after },
        }, Queue);
    }

    private long Tap(JsonObject tap)
    {
        tap["id"] = api.NewTap();
        tap["from"] = User();
        tap["chat_instance"] = "1";
        return api.Updates.Add("callback_query", tap, $"person {id}");
    }

    private long Send(JsonObject message)
    {
        if (chat.Type == "private") chat.IsOpen = true;
        return api.Updates.Add("message", message, Queue);
    }

    private JsonObject Message(FakeBotApiMessage message)
    {
        var json = api.Messages.ToJson(chat, message);
        json["from"] = User();
        return json;
    }

    private JsonObject Quoted(FakeBotApiMessage message)
    {
        var json = api.Messages.ToJson(chat, message);
        if (message.IsFromBot) json["from"] = new JsonObject { ["id"] = FakeBotApi.BotId, ["is_bot"] = true, ["first_name"] = "bot" };
        return json;
    }

    private JsonObject User() => new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = name, ["language_code"] = language };
}
