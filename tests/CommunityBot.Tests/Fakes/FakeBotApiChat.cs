namespace CommunityBot.Tests.Fakes;

/// <summary>A chat and what was said in it.</summary>
internal sealed class FakeBotApiChat(long id, string type, string title)
{
    private readonly List<FakeBotApiMessage> messages = [];

    public long Id => id;

    public string Type => type;

    public string Title => title;

    /// <summary>Whether the bot may write: a private chat must have been started by the person.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Why the bot may not write any more.</summary>
    public string? Closed { get; set; }

    public long? MovedTo { get; set; }

    /// <summary>The transcript, oldest first, with edits applied.</summary>
    public IReadOnlyList<FakeBotApiMessage> Messages
    {
        get
        {
            lock (messages) return [.. messages];
        }
    }

    /// <summary>What the bot said.</summary>
    public IReadOnlyList<FakeBotApiMessage> FromBot => [.. Messages.Where(message => message.IsFromBot)];

    public FakeBotApiMessage Add(FakeBotApiMessage message)
    {
        lock (messages)
        {
            var added = message with { Id = messages.Count + 1 };
            messages.Add(added);
            return added;
        }
    }

    public FakeBotApiMessage? Find(long? messageId) => Messages.FirstOrDefault(message => message.Id == messageId);

    public void Replace(FakeBotApiMessage message)
    {
        lock (messages) messages[(int)message.Id - 1] = message;
    }
}

/// <summary>A message in a chat.</summary>
internal sealed record FakeBotApiMessage(
    string Text,
    bool IsFromBot = false,
    IReadOnlyList<string>? Entities = null,
    IReadOnlyList<IReadOnlyList<FakeBotApiButton>>? Keyboard = null,
    FakeBotApiFile? File = null)
{
    public long Id { get; init; }

    public bool IsEdited { get; init; }

    public IEnumerable<FakeBotApiButton> Buttons => (Keyboard ?? []).SelectMany(row => row);

    /// <summary>Whether an edit to the other would change nothing.</summary>
    public bool LooksLike(FakeBotApiMessage other) =>
        Text == other.Text && (Entities ?? []).SequenceEqual(other.Entities ?? []) && Buttons.SequenceEqual(other.Buttons);
}

/// <summary>A button under a message.</summary>
internal sealed record FakeBotApiButton(string Text, string? CallbackData, string? Url);
