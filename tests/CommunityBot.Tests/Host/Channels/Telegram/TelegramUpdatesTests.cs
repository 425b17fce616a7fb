using System.Text.Json;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Host.Channels.Telegram;
using CommunityBot.Messaging;

namespace CommunityBot.Tests.Host.Channels.Telegram;

public class TelegramUpdatesTests
{
    private static readonly TelegramUser Me = new(99, IsBot: true, FirstName: "Tổ", Username: "ToSoBot");

    [Theory]
    [InlineData("/ghi vneid 3", "/ghi vneid 3", true)]
    [InlineData("/ghi@ToSoBot vneid 3", "/ghi vneid 3", true)]
    [InlineData("/ghi@tosobot", "/ghi", true)]
    [InlineData("/ghi@OtherBot vneid 3", "/ghi@OtherBot vneid 3", false)]
    [InlineData("@ToSoBot vneid 3", "vneid 3", true)]
    [InlineData("vneid 3 @tosobot", "vneid 3", true)]
    [InlineData("chào @ToSoBot, vneid 3", "chào, vneid 3", true)]
    [InlineData("@ToSoBot /homnay", "/homnay", true)]
    [InlineData("@ToSoBotX vneid 3", "@ToSoBotX vneid 3", false)]
    [InlineData("thư: a@ToSoBot.vn", "thư: a@ToSoBot.vn", false)]
    [InlineData("vneid 3", "vneid 3", false)]
    public void In_a_group_only_commands_and_mentions_speak_to_the_bot(string typed, string text, bool isAddressed)
    {
        var message = Read($$"""{"text":{{JsonSerializer.Serialize(typed)}},{{GroupChat}}}""");
        (message!.Text, message.IsAddressed, message.IsGroup).ShouldBe((text, isAddressed, true));
    }

    [Theory]
    [InlineData(99, "vâng", true)]
    [InlineData(98, "vâng", false)]
    [InlineData(99, "/ghi@OtherBot", false)]
    public void In_a_group_an_answer_to_the_bot_speaks_to_it(long author, string text, bool isAddressed) =>
        Read($$"""{"text":"{{text}}",{{GroupChat}},"reply_to_message":{"message_id":1,"chat":{"id":-5,"type":"group"},"from":{"id":{{author}},"is_bot":true} } }""")!.IsAddressed.ShouldBe(isAddressed);

    [Fact]
    public void In_a_private_chat_everything_speaks_to_the_bot()
    {
        var message = Read($$"""{"text":"/start ABC-123",{{PrivateChat}}}""")!;
        (message.Text, message.IsAddressed, message.IsGroup, message.SenderName).ShouldBe(("/start ABC-123", true, false, "Lan Nguyễn"));
    }

    [Theory]
    [InlineData("photo", "[]")]
    [InlineData("document", "{}")]
    [InlineData("voice", "{}")]
    [InlineData("location", "{}")]
    [InlineData("sticker", "{}")]
    public void Things_are_attachments_with_their_caption(string kind, string content)
    {
        var message = Read($$"""{"{{kind}}":{{content}},"caption":"vneid 3",{{PrivateChat}}}""")!;
        (message.Kind, message.Text).ShouldBe((IncomingKind.Attachment, "vneid 3"));
    }

    [Fact]
    public void The_pictures_of_an_album_without_words_count_once()
    {
        var ids = new[] { """ "caption":"x", """, "", "" }.Select((caption, i) => Read($$"""{"photo":[],"media_group_id":"77",{{caption}}{{PrivateChat}}}""", i)!.UpdateId);
        ids.ShouldBe(["0", "album:77", "album:77"]);
    }

    [Theory]
    [InlineData(""" "left_chat_member":{},"chat":{"id":-5,"type":"group"},"from":{"id":7} """)]
    [InlineData(""" "pinned_message":{},"chat":{"id":-5,"type":"group"},"from":{"id":7} """)]
    [InlineData(""" "text":"vneid 3","chat":{"id":-5,"type":"group"},"from":{"id":8,"is_bot":true} """)]
    [InlineData(""" "text":"vneid 3","chat":{"id":-5,"type":"channel"} """)]
    public void Notices_and_bots_are_not_heard(string fields) => Read("{" + fields + "}").ShouldBeNull();

    [Fact]
    public void A_group_that_moves_tells_its_new_id()
    {
        var message = Read($$"""{"migrate_to_chat_id":-1001234567890,{{GroupChat}}}""")!;
        (message.Kind, message.Chat.ChatId, message.MovedTo).ShouldBe((IncomingKind.Moved, "-5", "-1001234567890"));
    }

    [Theory]
    [InlineData("member", "kicked", "private", IncomingKind.Left)]
    [InlineData("kicked", "member", "private", IncomingKind.Returned)]
    [InlineData("administrator", "left", "supergroup", IncomingKind.Left)]
    [InlineData("left", "administrator", "group", IncomingKind.Returned)]
    [InlineData("member", "administrator", "group", null)]
    [InlineData("left", "administrator", "channel", null)]
    public void Blocking_and_removing_the_bot_is_noticed(string before, string after, string chat, object? kind)
    {
        var update = Update($$$"""{"update_id":1,"my_chat_member":{"chat":{"id":-5,"type":"{{{chat}}}"},"from":{"id":7},"old_chat_member":{"status":"{{{before}}}"},"new_chat_member":{"status":"{{{after}}}" } } }""");
        TelegramUpdates.ToIncoming(update!, Me)?.Kind.ShouldBe((IncomingKind)kind!);
        (TelegramUpdates.ToIncoming(update!, Me) is null).ShouldBe(kind is null);
    }

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"chat":{"id":5,"type":"private"},"text":"\ud83d"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":"one","chat":{"id":5,"type":"private"}}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1}}""")]
    [InlineData("""{"message":{"message_id":1,"chat":{"id":5,"type":"private"}}}""")]
    [InlineData("[1]")]
    public void An_update_of_another_shape_is_none(string json) => Update(json).ShouldBeNull();

    private const string GroupChat = """ "chat":{"id":-5,"type":"supergroup"},"from":{"id":7,"first_name":"Lan"} """;
    private const string PrivateChat = """ "chat":{"id":7,"type":"private"},"from":{"id":7,"first_name":"Lan","last_name":"Nguyễn"} """;

    private static IncomingMessage? Read(string fields, int updateId = 1) =>
        TelegramUpdates.ToIncoming(Update($$"""{"update_id":{{updateId}},"message":{"message_id":1,"date":1,{{fields[1..]}}}""")!, Me);

    private static TelegramUpdate? Update(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryRead(TelegramJson.Default.TelegramUpdate);
    }
}
