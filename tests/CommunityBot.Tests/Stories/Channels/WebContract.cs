using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityBot.Tests.Host.Channels.Web;

namespace CommunityBot.Tests.Stories.Channels;

public sealed class WebContract : ChannelContract
{
    internal override ChannelWorld NewWorld() => WebWorld.New();
}

/// <summary>The program and its own web chat.</summary>
internal sealed class WebWorld : ChannelWorld
{
    private readonly List<HttpClient> browsers = [];

    public override string Channel => "web";

    public override int LongestText => 20_000;

    public override IReadOnlyList<string> Defects => [];

    public static WebWorld New() => new();

    public override ChannelPerson Person(string name)
    {
        var cookies = new CookieContainer();
        browsers.Add(new(new SocketsHttpHandler { UseCookies = true, CookieContainer = cookies }) { BaseAddress = Program.Address });
        return new WebPerson(this, browsers[^1], cookies);
    }

    public override ValueTask DisposeAsync()
    {
        browsers.ForEach(browser => browser.Dispose());
        return base.DisposeAsync();
    }

    protected override Task<IReadOnlyList<(string Key, string Value)>> Settings() =>
        // Under an https address the cookie would be a secure one, which this browser without a proxy could not show.
        Task.FromResult<IReadOnlyList<(string Key, string Value)>>([("Channels:Web:PublicUrl", "http://bot.example.vn")]);
}

/// <summary>A browser, as its page speaks with the program.</summary>
internal sealed class WebPerson(ChannelWorld world, HttpClient browser, CookieContainer cookies) : ChannelPerson(world)
{
    private string? chatId;
    private int lastId;

    /// <summary>The hash of the first secret; the secret changes when the person gets a role.</summary>
    public override string ChatId => chatId ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(cookies.GetCookies(browser.BaseAddress!).Single().Value)));

    public override async Task<IReadOnlyList<SeenMessage>> Inbox() => [.. (await Messages()).Select(message => message.Seen)];

    public override bool CanSendPhotos => false;

    public override Task<bool> Blocks() => Task.FromResult(false);

    public override Task<string> Returns() => Says("chào");

    protected override Task Type(string text) => Post(new { id = NextId(), text });

    protected override async Task Tap(string label)
    {
        var (id, _, json) = (await Messages()).Last(message => message.Seen.Buttons.Split('\n').Contains(label));
        var choice = json.GetProperty("choices").EnumerateArray().SelectMany(row => row.EnumerateArray()).First(choice => choice.GetProperty("label").GetString() == label);
        await Post(new { id = NextId(), text = choice.GetProperty("send").GetString(), tap = true, tapped = id });
    }

    protected override Task Photo(string caption) => throw new InvalidOperationException("The page sends no photos.");

    private string NextId() => $"m{++lastId}";

    private async Task Post(object body)
    {
        if (cookies.Count == 0)
        {
            (await browser.PostAsJsonAsync("/chat/session", new { })).EnsureSuccessStatusCode();
            ChatId.ShouldNotBeEmpty();
        }

        (await browser.PostAsJsonAsync("/chat/messages", body)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    /// <summary>What the page shows: each message in the place of the one it replaces.</summary>
    private async Task<List<(string Id, SeenMessage Seen, JsonElement Json)>> Messages()
    {
        var shown = new List<(string Id, SeenMessage Seen, JsonElement Json)>();
        if (cookies.Count == 0) return shown;
        var count = await World.Store.Read(work => work.Outbox.ForChat(new("web", ChatId), 0, 1_000).Count);
        if (count == 0) return shown;
        using var events = await EventReader.Open(browser);
        for (var i = 0; i < count; i++)
        {
            var json = (await events.Next()).Message;
            var id = json.GetProperty("id").GetString()!;
            var place = json.TryGetProperty("replaces", out var replaces) ? shown.FindIndex(message => message.Id == replaces.GetString()) : -1;
            if (place >= 0) shown[place] = (shown[place].Id, Seen(json), json);
            else shown.Add((id, Seen(json), json));
        }

        return shown;
    }

    private static SeenMessage Seen(JsonElement json) => new(
        string.Concat(json.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("text").GetString())),
        string.Join('\n', json.GetProperty("choices").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(choice => choice.GetProperty("label").GetString())),
        json.TryGetProperty("picture", out var picture) && picture.ValueKind == JsonValueKind.Object);
}
