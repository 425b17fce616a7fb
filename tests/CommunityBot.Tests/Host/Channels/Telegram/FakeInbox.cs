using System.Collections.Concurrent;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Host.Channels.Telegram;

/// <summary>An inbox in memory that forgets repeats, as the real one does, and fails when told to.</summary>
internal sealed class FakeInbox : IInbox
{
    private readonly ConcurrentQueue<IncomingMessage> messages = new();
    private readonly ConcurrentDictionary<string, bool> known = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Exception>> failures = new();
    private readonly Pulse pulse = new();
    private TaskCompletionSource gate = Open();
    private int waiting;

    /// <summary>What was stored, in order.</summary>
    public IReadOnlyList<IncomingMessage> Messages => [.. messages];

    public IReadOnlyList<string> Texts => [.. messages.Select(message => message.Text)];

    /// <summary>How often it was asked, repeats and failures included.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many messages are being stored right now.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    public async Task Accept(IncomingMessage message, CancellationToken cancel)
    {
        lock (pulse) Attempts++;
        Interlocked.Increment(ref waiting);
        pulse.Beat();
        await gate.Task.WaitAsync(cancel);
        Interlocked.Decrement(ref waiting);
        if (failures.TryGetValue(message.Text, out var planned) && planned.TryDequeue(out var failure)) throw failure;
        if (known.TryAdd(message.UpdateId, true)) messages.Enqueue(message);
        pulse.Beat();
    }

    /// <summary>The next attempts to store this text fail.</summary>
    public void Fails(string text, Exception failure, int times = 1)
    {
        for (var i = 0; i < times; i++) failures.GetOrAdd(text, static _ => new()).Enqueue(failure);
    }

    /// <summary>Nothing is stored until <see cref="Release"/>.</summary>
    public void Hold() => gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => gate.SetResult();

    public Task Until(Func<bool> condition) => pulse.Until(condition);

    /// <summary>Waits for so many messages.</summary>
    public async Task<IReadOnlyList<IncomingMessage>> Receives(int count)
    {
        await Until(() => messages.Count >= count);
        return Messages;
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
