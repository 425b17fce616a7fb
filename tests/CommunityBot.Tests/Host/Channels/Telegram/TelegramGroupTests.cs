using CommunityBot.Messaging;

namespace CommunityBot.Tests.Host.Channels.Telegram;

public class TelegramGroupTests
{
    [Fact]
    public async Task In_a_group_the_bot_hears_who_speaks_to_it()
    {
        await using var story = await TelegramStory.Polling();
        var group = story.Telegram.Group("Tổ 5");
        var lan = story.Lan.In(group);
        lan.Says("chào cả tổ");
        lan.Says("/ghi@ToCongNgheSoBot vneid 3");
        await story.Inbox.Receives(2);
        await story.Channel.Send(new("telegram", group.Id.ToString()), new() { Text = [new("Đã ghi")] }, CancellationToken.None);
        lan.Says("cảm ơn", replyTo: group.FromBot[0]);
        var heard = await story.Inbox.Receives(3);
        heard.Select(message => (message.Text, message.IsAddressed)).ShouldBe([("chào cả tổ", false), ("/ghi vneid 3", true), ("cảm ơn", true)]);
        heard.ShouldAllBe(message => message.IsGroup && message.Chat.ChatId == group.Id.ToString() && message.SenderId == lan.Id.ToString());
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_is_followed()
    {
        await using var story = await TelegramStory.Polling();
        var group = story.Telegram.Group("Tổ 5");
        var upgraded = story.Lan.In(group).UpgradesGroup();
        var moved = (await story.Inbox.Receives(1)).ShouldHaveSingleItem();
        (moved.Kind, moved.Chat.ChatId, moved.MovedTo).ShouldBe((IncomingKind.Moved, group.Id.ToString(), upgraded.Id.ToString()));
        story.Lan.In(upgraded).Says("/homnay");
        (await story.Inbox.Receives(2))[1].Chat.ChatId.ShouldBe(upgraded.Id.ToString());
    }

    [Fact]
    public async Task Blocking_unblocking_and_removal_are_noticed()
    {
        await using var story = await TelegramStory.Polling();
        story.Lan.Blocks();
        story.Lan.Unblocks();
        story.Minh.In(story.Telegram.Group("Tổ 5")).RemovesBot();
        var heard = await story.Inbox.Receives(3);
        heard.Where(message => !message.IsGroup).Select(message => message.Kind).ShouldBe([IncomingKind.Left, IncomingKind.Returned]);
        heard.Single(message => message.IsGroup).Kind.ShouldBe(IncomingKind.Left);
        story.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_comes_with_its_caption()
    {
        await using var story = await TelegramStory.Polling();
        story.Lan.Sends("photo", new System.Text.Json.Nodes.JsonArray(), caption: "vneid 3");
        var message = (await story.Inbox.Receives(1)).Single();
        (message.Kind, message.Text).ShouldBe((IncomingKind.Attachment, "vneid 3"));
    }
}
