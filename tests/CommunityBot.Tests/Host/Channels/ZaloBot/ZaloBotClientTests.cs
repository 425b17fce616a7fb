using System.Diagnostics;
using System.Text.Json;
using CommunityBot.Tests.Architecture;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Host.Channels.ZaloBot;

/// <summary>Our double of the Zalo Bot Platform must do for a client of somebody else what the real one does (<c>tests/zalo-client</c>).</summary>
public class ZaloBotClientTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    [ZaloClientFact]
    public async Task A_client_nobody_here_wrote_is_content_with_the_double()
    {
        await using var zalo = await FakeZaloBot.Start(new FakeClock(DateTimeOffset.UnixEpoch));
        await using var pictures = new FakeServer(context => context.Response.Body.WriteAsync(Png).AsTask());
        await pictures.Start();
        zalo.Messages.Gateway = new(pictures.Url);
        var lan = zalo.Person("Lan");
        lan.Says("chào");

        var answers = await Run(zalo, FakeZaloBot.Token, lan.Chat.Id, "https://bot.example.vn/a.png");

        answers.Select(Short).ShouldBe(
        [
            "getMe ok", "getMe ZaloApiError 401", "getUpdates ok", "getUpdates ZaloApiError 408 idle", "sendMessage ok", "sendMessage ZaloApiError 400",
            "sendPhoto ok", "sendChatAction ok", "getWebhookInfo ZaloApiError 404", "setWebhook ok", "getWebhookInfo ok", "deleteWebhook ok",
        ]);
        answers[0].GetProperty("result").GetProperty("display_name").GetString().ShouldBe(FakeZaloBot.BotName);
        answers[2].GetProperty("result").GetProperty("message").GetProperty("text").GetString().ShouldBe("chào");
        answers[10].GetProperty("result").GetProperty("url").GetString().ShouldBe("https://bot.example.vn/hook");
        lan.Chat.FromBot.Select(message => message.Text).ShouldBe(["Xin chào từ máy khác", "ảnh"]);
    }

    private static string Short(JsonElement answer)
    {
        var name = answer.GetProperty("name").GetString();
        if (answer.TryGetProperty("ok", out var ok)) return ok.GetBoolean() ? $"{name} ok" : $"{name} not ok";
        var idle = answer.GetProperty("idle") is { ValueKind: JsonValueKind.True } ? " idle" : "";
        return $"{name} {answer.GetProperty("error").GetString()} {answer.GetProperty("code")}{idle}";
    }

    private static async Task<List<JsonElement>> Run(FakeZaloBot zalo, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", ["client.mjs", .. arguments]) { WorkingDirectory = ZaloClientFactAttribute.Folder, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ZALO_API_URL"] = zalo.BaseUrl.ToString();
        using var node = Process.Start(start)!;
        var lines = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }
}

/// <summary>A test that needs the client of <c>tests/zalo-client</c>, which <c>tests/run.sh</c> installs where there is npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ZaloClientFactAttribute : FactAttribute
{
    public ZaloClientFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) Skip = "The client is not installed: there is no npm, or tests/run.sh was not run.";
    }

    public static string Folder { get; } = Path.Combine(SourceTree.Root, "tests", "zalo-client");
}
