using CommunityBot.Messaging;

namespace CommunityBot.Tests.Fakes;

/// <summary>A provider that keeps exactly to Telegram's published limits: 30 messages in any second, one a second in any chat.</summary>
internal sealed class LimitedChannel : IChannel
{
    private const int PerSecond = 30;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Lock guard = new();
    private readonly Queue<DateTimeOffset> recent = new();
    private readonly Dictionary<string, DateTimeOffset> chats = [];
    private readonly List<(string Chat, DateTimeOffset At, string Text)> sent = [];

    /// <summary>Its time.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public string Name => "web";

    public ChannelLimits Limits { get; } = RecordingChannel.Web with { PerSecond = PerSecond, ChatGap = Second };

    /// <summary>How often it had to say "too many requests".</summary>
    public int Refusals { get; private set; }

    /// <summary>How many it accepted.</summary>
    public int Count
    {
        get
        {
            lock (guard) return sent.Count;
        }
    }

    /// <summary>What it accepted, in order.</summary>
    public IReadOnlyList<(string Chat, DateTimeOffset At, string Text)> Sent
    {
        get
        {
            lock (guard) return [.. sent];
        }
    }

    public Task<SendResult> Send(ChatAddress to, OutgoingMessage message, CancellationToken cancel)
    {
        lock (guard)
        {
            var now = Clock.GetUtcNow();
            while (recent.TryPeek(out var first) && first <= now - Second) recent.Dequeue();
            var isChat = chats.TryGetValue(to.ChatId, out var last) && last > now - Second;
            if (isChat || recent.Count >= PerSecond)
            {
                Refusals++;
                return Task.FromResult<SendResult>(new SendResult.RetryLater("429", Second, WholeChannel: !isChat));
            }

            recent.Enqueue(now);
            chats[to.ChatId] = now;
            sent.Add((to.ChatId, now, message.PlainText()));
            return Task.FromResult<SendResult>(new SendResult.Sent($"{sent.Count}"));
        }
    }
}
