using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Host.Channels.ZaloBot;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Host.Channels.ZaloBot;

public class ZaloBotAnswersTests
{
    [Theory]
    [InlineData("""{"ok":true,"error_code":0,"result":{"message_id":"m1","date":1}}""", 200, "Sent { MessageId = m1 }")]
    [InlineData("""{"ok":false,"error_code":403,"description":"Forbidden"}""", 403, "Unreachable { Reason = Forbidden }")]
    [InlineData("""{"ok":false,"error_code":404,"description":"Not Found"}""", 200, "Unreachable { Reason = Not Found }")]
    [InlineData("""{"ok":false,"error_code":403,"description":"Internal server error"}""", 403, "RetryLater { Reason = Internal server error, After = , WholeChannel = False }")]
    [InlineData("""{"ok":false,"error_code":429,"description":"Quota exceeded"}""", 429, "RetryLater { Reason = Quota exceeded, After = , WholeChannel = True }")]
    [InlineData("""{"ok":false,"errorCode":401,"description":"Unauthorized"}""", 200, "RetryLater { Reason = Unauthorized, After = 00:01:00, WholeChannel = True }")]
    [InlineData("""{"ok":false,"error_code":400,"description":"Bad request"}""", 400, "Rejected { Reason = Bad request }")]
    [InlineData("<html>", 403, "Unavailable { Reason = HTTP 403 without a Bot API answer }")]
    public void An_answer_means(string body, int status, string result) =>
        ZaloBotAnswers.ToSendResult(BotApiEnvelope.Read(status, null, System.Text.Encoding.UTF8.GetBytes(body)), [403, 404]).ToString().ShouldBe(result);

    [Theory]
    [InlineData("MonthlyQuota", "Token=1:a", "MonthlyQuota=-1")]
    [InlineData("Looks", "Token=1:a", "Looks=Loud")]
    [InlineData("UnreachableCodes", "Token=1:a", "UnreachableCodes=403;404")]
    [InlineData("WebhookSecret", "Token=1:a", "Mode=Webhook", "WebhookUrl=https://bot.example.vn", "WebhookSecret=short")]
    public void A_wrong_setting_stops_the_start_with_its_key(string key, params string[] settings) =>
        Should.Throw<OptionsValidationException>(() => Read(settings)).Message.ShouldStartWith($"Set Channels:ZaloBot:{key} to ");

    [Fact]
    public void A_token_is_enough()
    {
        var options = Read("Token=12:ab").ShouldNotBeNull();
        (options.ApiBaseUrl, options.Mode, options.MonthlyQuota).ShouldBe((new Uri("https://bot-api.zaloplatforms.com"), UpdateMode.Polling, 3000));
        Read("MonthlyQuota=5").ShouldBeNull();
    }

    private static ZaloBotOptions? Read(params string[] settings) => ZaloBotOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => $"Channels:ZaloBot:{pair[0]}", pair => (string?)pair[1])).Build());
}
