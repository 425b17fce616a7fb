using CommunityBot.Messaging;

namespace CommunityBot.Tests.Fakes;

/// <summary>A channel that keeps what it was given, chat by chat, and answers as a test says.</summary>
internal sealed class RecordingChannel(string name, ChannelLimits limits) : IChannel
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, List<OutgoingMessage>> chats = [];

    /// <summary>What a web chat can carry.</summary>
    public static ChannelLimits Web { get; } = new(20_000, 20_000, 100, PictureDelivery.Upload, Files: true, Edits: true);

    public string Name => name;

    public ChannelLimits Limits => limits;

    /// <summary>What the next attempts answer; an empty queue means accepted.</summary>
    public Queue<SendResult> Answers { get; } = new();

    /// <summary>How many messages were accepted, to all chats together.</summary>
    public int Sent { get; private set; }

    /// <summary>What an attempt to reach a chat answers, asked before <see cref="Answers"/>; null means accepted.</summary>
    public Func<string, SendResult?> Rule { get; set; } = _ => null;

    public Task<SendResult> Send(ChatAddress to, OutgoingMessage message, CancellationToken cancel)
    {
        lock (guard)
        {
            if (Rule(to.ChatId) is { } ruled) return Task.FromResult(ruled);
            if (Answers.TryDequeue(out var answer)) return Task.FromResult(answer);
            var chat = chats.TryGetValue(to.ChatId, out var known) ? known : chats[to.ChatId] = [];
            chat.Add(message);
            Sent++;
            return Task.FromResult<SendResult>(new SendResult.Sent(message.Replaces ?? $"{to.ChatId}-{chat.Count}"));
        }
    }

    public string? HomeLink => name == "web" ? "https://chat.example/" : null;

    public string? StartLink(string code) => $"https://chat.example/?code={code}";

    /// <summary>Everything a chat received, oldest first.</summary>
    public IReadOnlyList<OutgoingMessage> Received(string chatId)
    {
        lock (guard) return chats.TryGetValue(chatId, out var known) ? [.. known] : [];
    }
}
