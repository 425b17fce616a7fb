using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Host.Channels.Telegram;

public class TelegramPollingTests
{
    [Fact]
    public async Task What_a_person_types_reaches_the_inbox()
    {
        await using var story = await TelegramStory.Polling();
        var updateId = story.Lan.Says("vneid 3 dvc 2");
        var message = (await story.Inbox.Receives(1)).ShouldHaveSingleItem();
        message.UpdateId.ShouldBe(updateId.ToString());
        message.Chat.ShouldBe(new ChatAddress("telegram", story.Lan.Id.ToString()));
        (message.SenderId, message.SenderName, message.LanguageTag).ShouldBe((story.Lan.Id.ToString(), "Lan", "vi"));
        (message.Kind, message.Text, message.IsGroup, message.IsAddressed).ShouldBe((IncomingKind.Text, "vneid 3 dvc 2", false, true));
        story.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Telegram_keeps_an_update_until_it_is_stored()
    {
        await using var story = await TelegramStory.Polling();
        story.Inbox.Hold();
        story.Lan.Says("vneid 3");
        await story.Inbox.Until(() => story.Inbox.Waiting == 1);
        story.Telegram.Updates.Count.ShouldBe(1);
        story.Inbox.Release();
        await story.Telegram.Until(() => story.Telegram.Updates.Count == 0);
    }

    [Fact]
    public async Task A_full_inbox_gets_the_same_updates_again_in_order()
    {
        await using var story = await TelegramStory.Polling();
        story.Inbox.Fails("một", new InboxUnavailableException(), times: 2);
        story.Lan.Says("một");
        story.Lan.Says("hai");
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(2));
        await story.Inbox.Receives(2);
        story.Inbox.Texts.ShouldBe(["một", "hai"]);
        await story.Telegram.Until(() => story.Telegram.Updates.Count == 0);
    }

    [Fact]
    public async Task One_chat_that_waits_does_not_hold_up_another_or_make_it_come_twice()
    {
        await using var story = await TelegramStory.Polling();
        await ShowButton(story, story.Minh);
        story.Inbox.Hold();
        story.Inbox.Fails("của Lan", new InboxUnavailableException());
        story.Minh.Says("giữ chỗ");
        await story.Inbox.Until(() => story.Inbox.Waiting == 1);
        story.Lan.Says("của Lan");
        story.Minh.Taps("Xem");
        story.Inbox.Release();
        await story.Inbox.Until(() => story.Inbox.Texts.Contains("/xem"));
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
        await story.Telegram.Until(() => story.Telegram.Updates.Count == 0 && story.Telegram.UnansweredTaps.Count == 0);
        story.Inbox.Texts.Order(StringComparer.Ordinal).ShouldBe(["/start", "/xem", "của Lan", "giữ chỗ"]);
        story.Inbox.Attempts.ShouldBe(5);
        story.Telegram.Defects.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"update_id":$id,"message":"nonsense"}""")]
    [InlineData("""{"update_id":$id,"message":{"message_id":1,"chat":null,"text":"x"}}""")]
    [InlineData("""{"update_id":$id,"stopped_message_generation":{"chat":{"id":5}}}""")]
    [InlineData("""{"update_id":$id}""")]
    public async Task An_update_nobody_understands_is_passed_over(string update)
    {
        await using var story = await TelegramStory.Polling();
        story.Telegram.Updates.AddRaw(update);
        story.Lan.Says("vneid 3");
        await story.Inbox.Receives(1);
        story.Inbox.Texts.ShouldBe(["vneid 3"]);
        await story.Telegram.Until(() => story.Telegram.Updates.Count == 0);
    }

    [Fact]
    public async Task An_update_that_always_fails_is_given_up_without_telling_its_text()
    {
        await using var story = await TelegramStory.Polling();
        story.Inbox.Fails("0912345678", new InvalidOperationException("cannot read 0912345678"), times: 5);
        story.Lan.Says("0912345678");
        foreach (var seconds in new[] { 1, 2, 4, 5 }) await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(seconds));
        story.Lan.Says("vneid 3");
        await story.Inbox.Receives(1);
        story.Inbox.Texts.ShouldBe(["vneid 3"]);
        story.Log.Count("given up").ShouldBe(1);
        story.Log.Text.ShouldNotContain("0912345678");
    }

    [Fact]
    public async Task Edited_messages_are_not_even_asked_for()
    {
        await using var story = await TelegramStory.Polling();
        story.Lan.Edits("vneid 30").ShouldBe(0);
        story.Lan.Says("vneid 3");
        (await story.Inbox.Receives(1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_tap_says_what_its_button_stands_for_and_is_answered()
    {
        await using var story = await TelegramStory.Polling();
        await ShowButton(story, story.Lan);
        story.Lan.Taps("Xem");
        var tap = (await story.Inbox.Receives(2))[^1];
        (tap.Kind, tap.Text, tap.TappedMessageId).ShouldBe((IncomingKind.Tap, "/xem", story.Lan.Chat.FromBot[0].Id.ToString()));
        await story.Telegram.Until(() => story.Telegram.UnansweredTaps.Count == 0);
        story.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tap_under_a_message_out_of_reach_still_counts()
    {
        await using var story = await TelegramStory.Polling();
        await ShowButton(story, story.Lan);
        story.Lan.Taps("Xem", isOutOfReach: true);
        (await story.Inbox.Receives(2))[^1].TappedMessageId.ShouldBeNull();
        await story.Telegram.Until(() => story.Telegram.UnansweredTaps.Count == 0);
    }

    [Fact]
    public async Task A_tap_with_nothing_to_do_is_answered_too()
    {
        await using var story = await TelegramStory.Polling();
        story.Lan.TapsInline();
        await story.Telegram.Until(() => story.Telegram.CountCalls("answerCallbackQuery") == 1 && story.Telegram.UnansweredTaps.Count == 0);
        story.Inbox.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_late_answer_to_a_tap_is_no_trouble()
    {
        await using var story = await TelegramStory.Polling();
        await ShowButton(story, story.Lan);
        story.Telegram.Faults.Next("answerCallbackQuery", FakeBotApiFault.Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        story.Lan.Taps("Xem");
        story.Lan.Says("vneid 3");
        await story.Inbox.Receives(3);
        await story.Telegram.Until(() => story.Telegram.Faults.AreOver);
        story.Log.Text.ShouldNotContain("answerCallbackQuery");
    }

    private static async Task ShowButton(TelegramStory story, FakeBotApiPerson person)
    {
        person.Says("/start");
        await story.Inbox.Receives(1);
        var message = new OutgoingMessage { Text = [new("Chọn")], Choices = [[new("Xem", "/xem")]] };
        (await story.Channel.Send(new("telegram", person.Id.ToString()), message, CancellationToken.None)).ShouldBeOfType<SendResult.Sent>();
    }
}
