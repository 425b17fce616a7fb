using System.Net.Sockets;
using System.Text;

namespace CommunityBot.Tests.Host.Channels.Web;

/// <summary>Requests that no browser would send, byte by byte to a real server.</summary>
public sealed class IntruderTests
{
    [Theory]
    [InlineData("/chat/../appsettings.json")]
    [InlineData("/chat/..%2f..%2fappsettings.json")]
    [InlineData("/chat/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/chat/....//....//etc/passwd")]
    [InlineData("/chat/..\\..\\bot.db")]
    [InlineData("/chat//etc/passwd")]
    [InlineData("/chat/files/../../bot.db")]
    [InlineData("/chat/files/1%00.png")]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/bot.db")]
    [InlineData("/data/communitybot.db")]
    [InlineData("/backups/communitybot-2026-11-24.db")]
    public async Task No_path_leads_out_of_the_page(string path)
    {
        await using var server = await WebChatServer.Start();

        var answer = await Send(server, $"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        answer.ShouldMatch("^HTTP/1.1 (404|400) ");
        answer.ShouldNotContain("root:");
        answer.ShouldNotContain("SQLite format");
    }

    [Fact]
    public async Task A_giant_upload_is_refused_without_being_kept()
    {
        await using var server = await WebChatServer.Start();
        using var lan = await server.NewVisitor();

        var answer = await lan.Post("/chat/messages", new string('x', 2_000_000));

        ((int)answer.StatusCode).ShouldBe(413);
        server.Bot.Handled.ShouldBeEmpty();
    }

    private static async Task<string> Send(WebChatServer server, string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Address.Host, server.Address.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
