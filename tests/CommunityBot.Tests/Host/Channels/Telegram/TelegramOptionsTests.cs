using System.Net;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Host.Channels.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Host.Channels.Telegram;

public class TelegramOptionsTests
{
    private const string Token = "Token=123456:ABC-def_1";

    [Theory]
    [InlineData]
    [InlineData("Token=")]
    [InlineData("Token= ", "Mode=nonsense")]
    public void Without_a_token_the_channel_is_off(params string[] settings) => Read(settings).ShouldBeNull();

    [Fact]
    public void A_token_is_enough()
    {
        var options = Read(Token).ShouldNotBeNull();
        (options.Token, options.ApiBaseUrl, options.Mode, options.Proxy).ShouldBe(("123456:ABC-def_1", new Uri("https://api.telegram.org"), UpdateMode.Polling, null));
    }

    [Theory]
    [InlineData("WebhookUrl=https://bot.example.vn", "https://bot.example.vn/channels/telegram")]
    [InlineData("WebhookUrl=https://bot.example.vn:8443/a/b", "https://bot.example.vn:8443/a/b")]
    public void A_public_address_without_a_path_gets_ours(string setting, string url) =>
        Read(Token, "Mode=webhook", "WebhookSecret=s", setting)!.WebhookUrl.ShouldBe(new Uri(url));

    [Fact]
    public void A_server_of_ones_own_may_post_over_plain_http() =>
        Read(Token, "Mode=Webhook", "ApiBaseUrl=http://10.0.0.5:8081", "WebhookSecret=s", "WebhookUrl=http://10.0.0.6:5080")!
            .WebhookUrl.ShouldBe(new Uri("http://10.0.0.6:5080/channels/telegram"));

    [Theory]
    [InlineData("Token", "Token=bot")]
    [InlineData("Token", "Token=123456:ABC/def")]
    [InlineData("ApiBaseUrl", Token, "ApiBaseUrl=api.telegram.org")]
    [InlineData("ApiBaseUrl", Token, "ApiBaseUrl=ftp://api.telegram.org")]
    [InlineData("ApiBaseUrl", Token, "ApiBaseUrl=https://host/?x=1")]
    [InlineData("Client", Token, "Client=Another")]
    [InlineData("Mode", Token, "Mode=Push")]
    [InlineData("Mode", Token, "Mode=7")]
    [InlineData("Proxy", Token, "Proxy=proxy.example.vn:3128")]
    [InlineData("WebhookUrl", Token, "Mode=Webhook", "WebhookSecret=s")]
    [InlineData("WebhookUrl", Token, "Mode=Webhook", "WebhookSecret=s", "WebhookUrl=http://bot.example.vn/")]
    [InlineData("WebhookSecret", Token, "Mode=Webhook", "WebhookUrl=https://bot.example.vn/")]
    [InlineData("WebhookSecret", Token, "Mode=Webhook", "WebhookUrl=https://bot.example.vn/", "WebhookSecret=bí mật")]
    public void A_wrong_value_is_told_with_its_key_and_without_its_value(string key, params string[] settings)
    {
        var message = Should.Throw<OptionsValidationException>(() => Read(settings)).Message;
        message.ShouldStartWith($"Set Channels:Telegram:{key} to ");
        message.ShouldEndWith(".");
        message.ShouldNotContain("ABC");
    }

    [Fact]
    public void The_longest_secret_is_256_letters()
    {
        string[] settings = [Token, "Mode=Webhook", "WebhookUrl=https://bot.example.vn/"];
        Read([.. settings, "WebhookSecret=" + new string('s', 256)])!.WebhookSecret!.Length.ShouldBe(256);
        Should.Throw<OptionsValidationException>(() => Read([.. settings, "WebhookSecret=" + new string('s', 257)]));
    }

    [Fact]
    public void A_proxy_may_ask_for_a_name_and_a_password()
    {
        using var handler = ProviderHttp.Handler(new("http://to5:b%40o@proxy.example.vn:3128"));
        var proxy = handler.Proxy.ShouldBeOfType<WebProxy>();
        proxy.Address!.Authority.ShouldBe("proxy.example.vn:3128");
        var login = proxy.Credentials.ShouldBeOfType<NetworkCredential>();
        (login.UserName, login.Password).ShouldBe(("to5", "b@o"));
    }

    private static TelegramOptions? Read(params string[] settings)
    {
        var values = settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => $"Channels:Telegram:{pair[0]}", pair => (string?)pair[1]);
        return TelegramOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
