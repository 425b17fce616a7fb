using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>The fake refuses what Telegram refuses; otherwise the stories that use it would prove nothing.</summary>
public class FakeBotApiTests
{
    private static readonly HttpClient Http = new();

    [Theory]
    [InlineData("sendMessage", """{"chat_id":1001}""", "Bad Request: message text is empty")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":" \n "}""", "Bad Request: message text is empty")]
    [InlineData("sendMessage", """{"text":"a"}""", "Bad Request: chat_id is empty")]
    [InlineData("sendMessage", """{"chat_id":5,"text":"a"}""", "Bad Request: chat not found")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":1}""", "Bad Request: field \"text\" must be of type String")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":"a","txet":"b"}""", "Bad Request: sendMessage has no parameter txet")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":"👍","entities":[{"type":"bold","offset":1,"length":1}]}""", "Bad Request: can't parse entities: half a character")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":"a","entities":[{"type":"bold","offset":0,"length":2}]}""", "Bad Request: can't parse entities: out of the text")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":"a","entities":[{"type":"loud","offset":0,"length":1}]}""", "Bad Request: can't parse entities: unsupported type loud")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"ộộộộộộộộộộộộộộộộộộộộộộ"}]]}}""", "Bad Request: BUTTON_DATA_INVALID")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":""}]]}}""", "Bad Request: BUTTON_DATA_INVALID")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","url":"http://localhost/"}]]}}""", "Bad Request: BUTTON_URL_INVALID")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a"}]]}}""", "Bad Request: can't parse inline keyboard button: text buttons are unallowed in the inline keyboard")]
    [InlineData("sendMessage", """{"chat_id":1001,"text":"a","reply_markup":{"keyboard":[]}}""", "Bad Request: object expected as reply markup")]
    [InlineData("sendPhoto", """{"chat_id":1001}""", "Bad Request: there is no photo in the request")]
    [InlineData("editMessageText", """{"chat_id":1001,"message_id":77,"text":"a"}""", "Bad Request: message to edit not found")]
    [InlineData("editMessageText", """{"chat_id":1001,"message_id":1,"text":"a"}""", "Bad Request: message can't be edited")]
    [InlineData("answerCallbackQuery", """{"callback_query_id":"x"}""", "Bad Request: query is too old and response timeout expired or query ID is invalid")]
    [InlineData("setMyCommands", """{"commands":[{"command":"Ghi","description":"a"}]}""", "Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("setWebhook", """{"url":"ftp://a.vn"}""", "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("getUpdates", """{"limit":101}""", "Bad Request: limit must be 1 to 100")]
    [InlineData("sendSticker", "{}", "Not Found: method not found")]
    [InlineData("sendMessage", "{", "Bad Request: can't parse JSON object")]
    public async Task What_telegram_refuses_is_refused_and_kept_as_a_defect(string method, string body, string description)
    {
        await using var fake = await Start();
        var answer = await Call(fake, method, body);
        ((bool)answer["ok"]!, (string?)answer["description"]).ShouldBe((false, description));
        fake.Defects.ShouldBe([$"{method}: {description}"]);
    }

    [Fact]
    public async Task Updates_repeat_until_the_offset_passes_them()
    {
        await using var fake = await Start();
        (await Ids(fake, "{}")).Length.ShouldBe(1);
        var first = (await Ids(fake, """{"timeout":0}""")).ShouldHaveSingleItem();
        (await Ids(fake, $$"""{"offset":{{first}}}""")).ShouldBe([first]);
        (await Ids(fake, $$"""{"offset":{{first + 1}}}""")).ShouldBeEmpty();
        (await Ids(fake, "{}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_the_bot_did_not_earn_is_not_its_defect()
    {
        await using var fake = await Start();
        var stranger = fake.Person("Hoa");
        var answer = await Call(fake, "sendMessage", $$"""{"chat_id":{{stranger.Id}},"text":"a"}""");
        ((int)answer["error_code"]!, (string?)answer["description"]).ShouldBe((403, "Forbidden: bot can't initiate conversation with a user"));
        fake.Defects.ShouldBeEmpty();
    }

    private static async Task<FakeBotApi> Start()
    {
        var fake = await FakeBotApi.Start(new FakeClock(DateTimeOffset.UnixEpoch));
        fake.Person("Lan").Says("/start");
        return fake;
    }

    private static async Task<long[]> Ids(FakeBotApi fake, string body) =>
        [.. (await Call(fake, "getUpdates", body))["result"]!.AsArray().Select(update => (long)update!["update_id"]!)];

    private static async Task<JsonNode> Call(FakeBotApi fake, string method, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri($"{fake.BaseUrl}bot{FakeBotApi.Token}/{method}"), content);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
