using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>A person with Zalo; everything they do reaches the bot as an event.</summary>
internal sealed class FakeZaloBotPerson(FakeZaloBot zalo, string name, string id, FakeZaloBotChat chat)
{
    private static long lastMessage;

    public string Id => id;

    public FakeZaloBotChat Chat => chat;

    /// <summary>The same person in a group; Zalo tells the bot only of what mentions it there.</summary>
    public FakeZaloBotPerson In(FakeZaloBotChat group) => new(zalo, name, id, group);

    public string Says(string text) => Sends("message.text.received", new() { ["text"] = text });

    /// <summary>Sends anything. The message's id.</summary>
    public string Sends(string eventName, JsonObject content, string? messageId = null)
    {
        chat.IsOpen = true;
        messageId ??= $"{Interlocked.Increment(ref lastMessage):x10}";
        content["message_id"] = messageId;
        content["from"] = new JsonObject { ["id"] = id, ["display_name"] = name, ["is_bot"] = false };
        content["chat"] = new JsonObject { ["id"] = chat.Id, ["chat_type"] = chat.Id == id ? "PRIVATE" : "GROUP" };
        content["date"] = 1_795_000_000_000;
        zalo.Events.Add(new() { ["event_name"] = eventName, ["message"] = content });
        return messageId;
    }
}
