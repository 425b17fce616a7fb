using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Host.Channels.Telegram;

public class TelegramCommandMenuTests
{
    [Fact]
    public async Task The_menu_is_vietnamese_or_english_and_shorter_in_groups()
    {
        await using var story = await Begin();
        await story.StartBot();
        var menus = story.Telegram.Commands;
        await story.Telegram.Until(() => story.Telegram.CountCalls("setMyCommands") == 4);
        menus.Menu().ShouldBe(["ghi - Ghi việc đã làm", "moi - Mời thành viên"]);
        menus.Menu(language: "en").ShouldBe(["ghi - Log work", "moi - Invite"]);
        menus.Menu("all_group_chats").ShouldBe(["ghi - Ghi việc đã làm"]);
        menus.Menu("all_group_chats", "en").ShouldBe(["ghi - Log work"]);
        story.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_menu_is_told_and_stops_nothing()
    {
        await using var story = await Begin();
        story.Telegram.Faults.Next("setMyCommands", FakeBotApiFault.Refusal(400, "Bad Request: BOT_COMMAND_INVALID"));
        await story.StartBot();
        await story.Telegram.Until(() => story.Telegram.CountCalls("setMyCommands") == 4);
        story.Log.Count("BOT_COMMAND_INVALID").ShouldBe(1);
        story.Telegram.Commands.Menu("all_group_chats", "en").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_busy_server_gets_the_menu_later()
    {
        await using var story = await Begin();
        story.Telegram.Faults.Next("setMyCommands", FakeBotApiFault.Refusal(429, "Too Many Requests: retry after 9", 9));
        await story.StartBot();
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(9));
        await story.Telegram.Until(() => story.Telegram.CountCalls("setMyCommands") == 5);
        story.Telegram.Commands.Menu().ShouldNotBeEmpty();
    }

    private static async Task<TelegramStory> Begin()
    {
        var story = await TelegramStory.Begin();
        story.Menu = [new("ghi", "Ghi việc đã làm", "Log work", InGroups: true), new("moi", "Mời thành viên", "Invite")];
        return story;
    }
}
