using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories.Channels;

public sealed class ZaloBotContract : ChannelContract
{
    internal override ChannelWorld NewWorld() => ZaloBotWorld.New();
}

/// <summary>The program with a strict Zalo Bot Platform.</summary>
internal sealed class ZaloBotWorld : ChannelWorld
{
    /// <summary>What Zalo shows with each event it posts.</summary>
    public const string Secret = "bi-mat-cua-webhook_2026";

    /// <summary>Events are asked for instead of posted.</summary>
    public static readonly (string, string) Polling = ("Channels:ZaloBot:Mode", "Polling");

    public FakeZaloBot Zalo { get; private set; } = null!;

    public override string Channel => "zalo-bot";

    public override int LongestText => 2000;

    public override IReadOnlyList<string> Defects => Zalo.Defects;

    public static ZaloBotWorld New() => new();

    public override ChannelPerson Person(string name) => Person(Zalo.Person(name));

    public ZaloBotPerson Person(FakeZaloBotPerson person) => new(this, Zalo, person);

    public override bool BreakNextSend()
    {
        Zalo.Faults.Next("sendMessage", FakeBotApiFault.Html(502));
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Zalo.DisposeAsync();
    }

    protected override async Task<IReadOnlyList<(string Key, string Value)>> Settings()
    {
        Zalo = await FakeZaloBot.Start(Clock, "/gateway");
        return
        [
            ("Channels:ZaloBot:Token", FakeZaloBot.Token), ("Channels:ZaloBot:ApiBaseUrl", Zalo.BaseUrl.ToString()),
            ("Channels:ZaloBot:Mode", "Webhook"), ("Channels:ZaloBot:WebhookUrl", PublicUrl), ("Channels:ZaloBot:WebhookSecret", Secret),
        ];
    }

    protected override Task Started()
    {
        Zalo.Messages.Gateway = Zalo.Events.Gateway = Program.Address;
        return Zalo.Until(() => Zalo.Events.IsPolled || Zalo.Events.Webhook is not null);
    }
}

internal sealed class ZaloBotPerson(ChannelWorld world, FakeZaloBot zalo, FakeZaloBotPerson person) : ChannelPerson(world)
{
    public override string ChatId => person.Chat.Id;

    public override Task<IReadOnlyList<SeenMessage>> Inbox() => Task.FromResult<IReadOnlyList<SeenMessage>>(
        [.. person.Chat.FromBot.Select(message => new SeenMessage(message.Text, HasPicture: message.Picture is not null))]);

    public override Task<bool> Blocks()
    {
        person.Chat.IsBlocked = true;
        return Task.FromResult(true);
    }

    public override Task<string> Returns()
    {
        person.Chat.IsBlocked = false;
        return Says("chào");
    }

    protected override Task Type(string text)
    {
        person.Says(text);
        return Taken();
    }

    protected override Task Tap(string label) => throw new InvalidOperationException("The Zalo Bot Platform has no buttons.");

    protected override Task Photo(string caption)
    {
        person.Sends("message.image.received", new() { ["photo"] = "https://zalo.example/1.jpg", ["caption"] = caption });
        return Taken();
    }

    /// <summary>The bot asks again only when it has stored what it got.</summary>
    private Task Taken() => zalo.Until(() => zalo.Events.Count == 0 && (zalo.Events.IsPolled || zalo.Events.Webhook is not null));
}
