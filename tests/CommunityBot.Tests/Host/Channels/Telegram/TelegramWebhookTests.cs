using System.Net;
using System.Text;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Host.Channels.Telegram;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Host.Channels.Telegram;

public class TelegramWebhookTests
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const string Update = """{"update_id":5,"message":{"message_id":1,"date":1,"chat":{"id":7,"type":"private"},"from":{"id":7},"text":"vneid 3"}}""";
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task The_address_and_the_secret_are_given_to_telegram()
    {
        await using var story = await TelegramStory.Webhook();
        var webhook = story.Telegram.Updates.Webhook!;
        (webhook.Url, webhook.Secret).ShouldBe((new Uri("https://bot.example.vn/channels/telegram"), TelegramStory.Secret));
        story.Telegram.CountCalls("getUpdates").ShouldBe(0);
        story.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Updates_are_taken_once_they_are_stored()
    {
        await using var story = await TelegramStory.Webhook();
        story.Inbox.Hold();
        story.Lan.Says("một");
        story.Lan.Says("hai");
        story.Minh.Says("ba");
        await story.Inbox.Until(() => story.Inbox.Waiting == 2);
        story.Telegram.Updates.Count.ShouldBe(3);
        story.Inbox.Release();
        await story.Telegram.Until(() => story.Telegram.Updates.Count == 0);
        story.Inbox.Texts.Where(text => text != "ba").ShouldBe(["một", "hai"]);
        story.Telegram.Updates.Webhook!.Answers.ShouldBe([200, 200, 200]);
    }

    [Fact]
    public async Task What_could_not_be_stored_comes_again()
    {
        await using var story = await TelegramStory.Webhook();
        story.Inbox.Fails("một", new InboxUnavailableException(), times: 2);
        story.Lan.Says("một");
        story.Lan.Says("hai");
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
        await story.Telegram.Until(() => story.Telegram.Updates.Count == 0);
        story.Inbox.Texts.ShouldBe(["một", "hai"]);
        story.Telegram.Updates.Webhook!.Answers.ShouldBe([503, 503, 200, 200]);
    }

    [Fact]
    public async Task Taps_are_answered()
    {
        await using var story = await TelegramStory.Webhook();
        story.Lan.TapsInline();
        await story.Telegram.Until(() => story.Telegram.CountCalls("answerCallbackQuery") == 1 && story.Telegram.UnansweredTaps.Count == 0);
        story.Telegram.Defects.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bi-mat_2027")]
    [InlineData("bi-mat_2026x")]
    public async Task Without_the_secret_nothing_is_taken(string? secret)
    {
        await using var story = await TelegramStory.Webhook();
        (await Post(story, Update, secret)).ShouldBe(HttpStatusCode.Unauthorized);
        story.Inbox.Attempts.ShouldBe(0);
        (await Post(story, Update)).ShouldBe(HttpStatusCode.OK);
        story.Inbox.Texts.ShouldBe(["vneid 3"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"update_id\":")]
    [InlineData("[]")]
    [InlineData("{\"update_id\":5,\"message\":7}")]
    public async Task What_cannot_be_read_is_not_asked_for_again(string body)
    {
        await using var story = await TelegramStory.Webhook();
        (await Post(story, body)).ShouldBe(HttpStatusCode.OK);
        story.Log.Count("could not be read").ShouldBe(1);
    }

    [Fact]
    public async Task A_giant_is_refused()
    {
        await using var story = await TelegramStory.Webhook();
        (await Post(story, new string(' ', BotApiWebhook.MaxBodyBytes) + Update)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        story.Inbox.Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task Before_the_bot_knows_its_name_updates_are_left_to_telegram()
    {
        await using var story = await TelegramStory.Begin();
        story.Telegram.Faults.Next("getMe", FakeBotApiFault.Hang);
        await story.StartBot(("Mode", "webhook"), ("WebhookUrl", "https://bot.example.vn/hooks/"), ("WebhookSecret", TelegramStory.Secret));
        (await Post(story, Update)).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_refused_address_is_told_and_tried_again()
    {
        await using var story = await TelegramStory.Begin();
        story.Telegram.Faults.Next("setWebhook", FakeBotApiFault.Refusal(400, "Bad Request: bad webhook: IP address 10.0.0.1 is reserved"));
        await story.StartBot(("Mode", "Webhook"), ("WebhookUrl", "https://bot.example.vn/hooks/tg"), ("WebhookSecret", TelegramStory.Secret));
        await story.Clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
        await story.Telegram.Until(() => story.Telegram.Updates.Webhook is not null);
        story.Telegram.Updates.Webhook!.Url.AbsolutePath.ShouldBe("/hooks/tg");
        story.Log.Count("bad webhook").ShouldBe(1);
    }

    [Fact]
    public async Task With_polling_there_is_no_such_address()
    {
        await using var story = await TelegramStory.Polling();
        (await Post(story, Update)).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> Post(TelegramStory story, string body, string? secret = TelegramStory.Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(story.Address, TelegramSetup.WebhookPath)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.ExpectContinue = true; // The body is sent only once the bot begins to read it, so an early refusal cannot cut it off.
        if (secret is not null) request.Headers.Add(SecretHeader, secret);
        using var response = await Http.SendAsync(request);
        return response.StatusCode;
    }
}
