using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories.Channels;

public sealed class ZaloOaContract : ChannelContract
{
    internal override ChannelWorld NewWorld() => ZaloOaWorld.New();
}

/// <summary>The program with a strict Zalo Official Account.</summary>
internal sealed class ZaloOaWorld : ChannelWorld
{
    public FakeZaloOa Oa { get; private set; } = null!;

    public override string Channel => "zalo-oa";

    public override int LongestText => 2000;

    public override IReadOnlyList<string> Defects => Oa.Defects;

    public static ZaloOaWorld New() => new();

    public override ChannelPerson Person(string name) => new ZaloOaPerson(this, Oa.Person(name));

    public override bool BreakNextSend()
    {
        Oa.Faults.Next("cs", FakeBotApiFault.Html(502));
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Oa.DisposeAsync();
    }

    protected override async Task<IReadOnlyList<(string Key, string Value)>> Settings()
    {
        Oa = await FakeZaloOa.Start(Clock);
        return Oa.Settings;
    }

    protected override Task Started()
    {
        Oa.Webhook = new(Program.Address, "/channels/zalo-oa");
        return Task.CompletedTask;
    }
}

internal sealed class ZaloOaPerson(ChannelWorld world, FakeZaloOaPerson person) : ChannelPerson(world)
{
    public override string ChatId => person.Id;

    public override Task<IReadOnlyList<SeenMessage>> Inbox() => Task.FromResult<IReadOnlyList<SeenMessage>>(
        [.. person.Inbox.Select(message => new SeenMessage(message.Text, string.Join('\n', (message.Buttons ?? []).Select(button => button.Title)), message.Picture is not null))]);

    public override async Task<bool> Blocks()
    {
        await person.Unfollows();
        return true;
    }

    public override Task<string> Returns() => News(person.Follows);

    protected override async Task Type(string text) => (await person.Says(text)).ShouldBe(System.Net.HttpStatusCode.OK);

    protected override Task Tap(string label) => person.Taps(label);

    protected override Task Photo(string caption) => person.Sends("user_send_image", new() { ["text"] = caption });
}
