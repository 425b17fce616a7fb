using System.Net;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Host.Channels.ZaloOa;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Host.Channels.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Host.Channels.ZaloOa;

/// <summary>The webhook with an inbox of ours that can be slow: signatures, the probe, the answer within two seconds.</summary>
public sealed class ZaloOaWebhookTests : IAsyncLifetime
{
    private const string Event = """{"app_id":"4410001112223334445","sender":{"id":"83"},"event_name":"user_send_text","message":{"msg_id":"m1","text":"vneid 3"},"timestamp":"1795000000000"}""";
    private static readonly HttpClient Http = new();
    private readonly FakeClock clock = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly FakeInbox inbox = new();
    private WebApplication? app;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    [Theory]
    [InlineData(FakeZaloOa.AppId, "1795000000000", "oa-secret-not-real", "mac=")]
    [InlineData(FakeZaloOa.AppId, "1795000000000", "oa-secret-not-real", "")]
    [InlineData(FakeZaloOa.AppId, "1795000000000", FakeZaloOa.SecretKey, "mac=", "OaSecretKey=")]
    [InlineData(FakeZaloOa.OaId, "1795000000000", "oa-secret-not-real", "mac=", "SignatureFirstTerm=OaId")]
    [InlineData(FakeZaloOa.AppId, "1795000000777", "oa-secret-not-real", "mac=", "SignatureTimestamp=Header")]
    public async Task Each_variant_of_the_signature_is_a_setting(string first, string timestamp, string secret, string prefix, params string[] settings)
    {
        await Start(settings);
        var mac = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(first + Event + timestamp + secret)));

        (await Post(Event, prefix + mac, "1795000000777")).ShouldBe(HttpStatusCode.OK);
        inbox.Texts.ShouldBe(["vneid 3"]);

        (await Post(Event.Replace("vneid 3", "vneid 9", StringComparison.Ordinal), prefix + mac, "1795000000777")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(Event, null, "1795000000777")).ShouldBe(HttpStatusCode.Unauthorized);
        inbox.Messages.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task The_consoles_probe_is_answered_without_a_signature(string body)
    {
        await Start();
        (await Post(body, null)).ShouldBe(HttpStatusCode.OK);
        inbox.Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task However_slow_the_database_is_zalo_is_answered_in_time_and_nothing_is_lost()
    {
        await Start();
        inbox.Hold();
        var answer = PostSigned(Event);
        await inbox.Until(() => inbox.Waiting == 1);

        await clock.AdvanceWhenAwaited(ZaloOaWebhook.AnswerWithin);
        (await answer).ShouldBe(HttpStatusCode.OK);
        inbox.Messages.ShouldBeEmpty();

        inbox.Release();
        (await inbox.Receives(1)).Single().Text.ShouldBe("vneid 3");
    }

    [Fact]
    public async Task An_event_that_was_answered_is_stored_even_when_the_database_was_away()
    {
        await Start();
        inbox.Fails("vneid 3", new InboxUnavailableException(), times: 2);
        var answer = PostSigned(Event);
        await clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
        await clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(2));

        (await answer).ShouldBe(HttpStatusCode.OK);
        (await inbox.Receives(1)).Single().UpdateId.ShouldBe("m1");
    }

    [Fact]
    public async Task The_end_of_the_program_waits_for_what_was_answered()
    {
        await Start();
        inbox.Hold();
        var answer = PostSigned(Event);
        await inbox.Until(() => inbox.Waiting == 1);
        await clock.AdvanceWhenAwaited(ZaloOaWebhook.AnswerWithin);
        await answer;

        var stopping = app!.Services.GetRequiredService<ZaloOaWebhook>().StopAsync(CancellationToken.None);
        stopping.IsCompleted.ShouldBeFalse();
        inbox.Release();
        await stopping;

        inbox.Messages.Count.ShouldBe(1);
    }

    private async Task Start(params string[] settings)
    {
        string[] usual = ["AppId=" + FakeZaloOa.AppId, "SecretKey=" + FakeZaloOa.SecretKey, "OaSecretKey=" + FakeZaloOa.OaSecretKey, "OaId=" + FakeZaloOa.OaId, "RefreshToken=r"];
        app = await ChannelHost.Start(
            (services, configuration) => services.AddZaloOa(configuration), server => server.MapZaloOa(), inbox, clock, usual.Concat(settings).Select(setting => "Channels:ZaloOa:" + setting));
    }

    private Task<HttpStatusCode> PostSigned(string body) =>
        Post(body, "mac=" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(FakeZaloOa.AppId + body + "1795000000000" + FakeZaloOa.OaSecretKey))));

    private async Task<HttpStatusCode> Post(string body, string? signature, string timestamp = "0")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(app!.Urls.Single()), ZaloOaWebhook.Path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (signature is not null) request.Headers.Add("X-ZEvent-Signature", signature);
        request.Headers.Add("X-ZEvent-Timestamp", timestamp);
        using var answer = await Http.SendAsync(request);
        return answer.StatusCode;
    }
}
