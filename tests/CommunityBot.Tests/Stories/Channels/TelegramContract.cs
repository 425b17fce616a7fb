using CommunityBot.Host.Channels.Telegram;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories.Channels;

public sealed class TelegramContract : ChannelContract
{
    internal override ChannelWorld NewWorld() => new TelegramWorld();
}

/// <summary>The program with a strict Telegram.</summary>
/// <param name="client">Which client calls Telegram.</param>
internal sealed class TelegramWorld(string client = TelegramClients.BuiltIn) : ChannelWorld
{
    private FakeBotApi telegram = null!;

    public override string Channel => "telegram";

    public override int LongestText => 4096;

    public override IReadOnlyList<string> Defects => telegram.Defects;

    public override ChannelPerson Person(string name) => new TelegramPerson(this, telegram, telegram.Person(name));

    public override bool BreakNextSend()
    {
        telegram.Faults.Next("sendMessage", FakeBotApiFault.Html(502));
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await telegram.DisposeAsync();
    }

    protected override async Task<IReadOnlyList<(string Key, string Value)>> Settings()
    {
        telegram = await FakeBotApi.Start(Clock);
        return
        [
            ("Channels:Telegram:Client", client), ("Channels:Telegram:Token", FakeBotApi.Token), ("Channels:Telegram:ApiBaseUrl", telegram.BaseUrl.ToString()),
            ("Channels:Telegram:Mode", "Webhook"), ("Channels:Telegram:WebhookUrl", PublicUrl), ("Channels:Telegram:WebhookSecret", "bi-mat_2026"),
        ];
    }

    protected override Task Started()
    {
        telegram.Updates.Gateway = Program.Address;
        return telegram.Until(() => telegram.Updates.Webhook is not null);
    }
}

internal sealed class TelegramPerson(ChannelWorld world, FakeBotApi telegram, FakeBotApiPerson person) : ChannelPerson(world)
{
    public override string ChatId => person.Id.ToString();

    public override Task<IReadOnlyList<SeenMessage>> Inbox() => Task.FromResult<IReadOnlyList<SeenMessage>>(
        [.. person.Chat.FromBot.Select(message => new SeenMessage(message.Text, string.Join('\n', message.Buttons.Select(button => button.Text)), message.File is not null))]);

    public override async Task<bool> Blocks()
    {
        person.Blocks();
        await Taken();
        return true;
    }

    public override Task<string> Returns() => News(() =>
    {
        person.Unblocks();
        return Taken();
    });

    protected override Task Type(string text)
    {
        person.Says(text);
        return Taken();
    }

    protected override Task Tap(string label)
    {
        person.Taps(label);
        return Taken();
    }

    protected override Task Photo(string caption)
    {
        person.Sends("photo", new System.Text.Json.Nodes.JsonArray(), caption);
        return Taken();
    }

    private Task Taken() => telegram.Until(() => telegram.Updates.Count == 0);
}
