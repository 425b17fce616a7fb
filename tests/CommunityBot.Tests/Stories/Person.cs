using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

/// <summary>Somebody with a phone: says and taps things, and reads what comes back.</summary>
internal sealed class Person(Bot bot, RecordingChannel channel, string name)
{
    private int seen;

    public string Name => name;

    public string ChatId { get; } = VietnameseText.Fold(name).Replace(' ', '-');

    /// <summary>Everything the bot ever sent this person.</summary>
    public IReadOnlyList<OutgoingMessage> Inbox => channel.Received(ChatId);

    /// <summary>The last message received.</summary>
    public OutgoingMessage Last => Inbox[^1];

    /// <summary>Types a text. Returns what came back, all messages in one text.</summary>
    public Task<string> Says(string text) => Sends(Message(text));

    /// <summary>A typed text, as the channel hands it in.</summary>
    public IncomingMessage Message(string text) => new() { UpdateId = bot.NextUpdate(), Chat = new(channel.Name, ChatId), SenderId = ChatId, SenderName = name, Text = text };

    /// <summary>Taps a button, found by the beginning of its label, among those of all messages received; the newest wins.</summary>
    public Task<string> Taps(string label)
    {
        var (message, choice) = Inbox.Select((message, index) => (index, message)).Reverse()
            .SelectMany(one => one.message.Choices.SelectMany(row => row).Select(choice => (one.index, choice)))
            .FirstOrDefault(one => one.choice.Label.Contains(label, StringComparison.Ordinal));
        choice.ShouldNotBeNull($"{name} sees no button '{label}'");
        return Taps(choice.Send!, Inbox[message].Replaces ?? $"{ChatId}-{message + 1}");
    }

    /// <summary>Sends what no button this person sees stands for, as a changed client could.</summary>
    public Task<string> Forges(string payload) => Taps(payload, null);

    private Task<string> Taps(string payload, string? messageId) => Sends(new()
    {
        UpdateId = bot.NextUpdate(),
        Chat = new(channel.Name, ChatId),
        SenderId = ChatId,
        SenderName = name,
        Kind = IncomingKind.Tap,
        Text = payload,
        TappedMessageId = messageId,
    });

    /// <summary>Hands in any message of this person.</summary>
    public async Task<string> Sends(IncomingMessage message)
    {
        seen = Inbox.Count;
        await bot.Accept(message);
        return News();
    }

    /// <summary>What came since the person last wrote, in one text.</summary>
    public string News() => string.Join("\n---\n", Inbox.Skip(seen).Select(message => message.PlainText()));

    /// <summary>How many messages came since the person last wrote.</summary>
    public int NewCount => Inbox.Count - seen;
}
