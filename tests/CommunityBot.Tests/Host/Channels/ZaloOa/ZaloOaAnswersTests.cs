using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Host.Channels.ZaloOa;
using CommunityBot.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Host.Channels.ZaloOa;

public class ZaloOaAnswersTests
{
    /// <summary>Half past eleven at night in Vietnam.</summary>
    private static readonly DateTimeOffset Night = new(2026, 11, 24, 23, 30, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData(-213, typeof(SendResult.Unreachable))]
    [InlineData(-217, typeof(SendResult.Unreachable))]
    [InlineData(-227, typeof(SendResult.Unreachable))]
    [InlineData(-230, typeof(SendResult.Unreachable))]
    [InlineData(-232, typeof(SendResult.Unreachable))]
    [InlineData(-201, typeof(SendResult.Rejected))]
    [InlineData(-210, typeof(SendResult.Rejected))]
    [InlineData(-248, typeof(SendResult.Rejected))]
    [InlineData(-200, typeof(SendResult.RetryLater))]
    [InlineData(-7777, typeof(SendResult.RetryLater))]
    public void A_refusal_means(int code, Type kind) => Answer(code).ShouldBeOfType(kind);

    [Theory]
    [InlineData(-32, 1, true)]
    [InlineData(-211, 15, true)]
    [InlineData(-218, 15, false)]
    [InlineData(-224, 60, true)]
    [InlineData(-14014, 60, true)]
    [InlineData(-234, 390, false)] // until 6 in the morning
    public void Some_wait_for_longer(int code, int minutes, bool wholeChannel)
    {
        var later = Answer(code).ShouldBeOfType<SendResult.RetryLater>();
        (later.After, later.WholeChannel).ShouldBe((TimeSpan.FromMinutes(minutes), wholeChannel));
    }

    [Theory]
    [InlineData("""{"error":0,"message":"Success","data":{"message_id":"m1"}}""", "Sent { MessageId = m1 }")]
    [InlineData("<html>Bad gateway</html>", "Unavailable { Reason = HTTP 200 without an answer of Zalo OA }")]
    [InlineData("[]", "Unavailable { Reason = HTTP 200 without an answer of Zalo OA }")]
    public void An_answer_reads_as(string body, string result) =>
        ZaloOaAnswers.ToSendResult(ZaloOaEnvelope.Read(200, null, System.Text.Encoding.UTF8.GetBytes(body)), Night).ToString().ShouldBe(result);

    [Theory]
    [InlineData("SecretKey", "AppId=1", "RefreshToken=r")]
    [InlineData("RefreshToken", "AppId=1", "SecretKey=s")]
    [InlineData("OaId", "AppId=1", "SecretKey=s", "RefreshToken=r", "SignatureFirstTerm=OaId")]
    [InlineData("SignatureTimestamp", "AppId=1", "SecretKey=s", "RefreshToken=r", "SignatureTimestamp=Never")]
    public void A_wrong_setting_stops_the_start_with_its_key(string key, params string[] settings) =>
        Should.Throw<OptionsValidationException>(() => Read(settings)).Message.ShouldStartWith($"Set Channels:ZaloOa:{key} to ");

    [Fact]
    public void Without_an_app_id_the_channel_is_off() => Read("SecretKey=s").ShouldBeNull();

    private static SendResult Answer(int code) => ZaloOaAnswers.ToSendResult(new BotApiResult.Refused(code, "words"), Night);

    private static ZaloOaOptions? Read(params string[] settings) => ZaloOaOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => $"Channels:ZaloOa:{pair[0]}", pair => (string?)pair[1])).Build());
}
