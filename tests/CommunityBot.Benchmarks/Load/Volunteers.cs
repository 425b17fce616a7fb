using System.Diagnostics;
using System.Text;

namespace CommunityBot.Benchmarks.Load;

/// <summary>What was measured in a stretch of time.</summary>
/// <param name="Replies">How many messages were answered.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Latencies">From update to reply, in milliseconds, sorted.</param>
internal sealed record Measured(int Replies, double Seconds, IReadOnlyList<double> Latencies)
{
    /// <summary>Messages a second.</summary>
    public double PerSecond => Replies / Seconds;

    /// <summary>The latency that a share of the messages stays below.</summary>
    public double Latency(double share) => Latencies[(int)(share * (Latencies.Count - 1))];
}

/// <summary>Volunteers in chats of their own who log their work and read the replies.</summary>
internal sealed class Volunteers
{
    /// <summary>How many there are.</summary>
    public const int Count = 64;

    private const long FirstChat = 700_001;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Work as volunteers write it; each is stored as it is.</summary>
    public static readonly IReadOnlyList<string> Logs =
        ["vneid 3 dvc 2", "hỗ trợ 2 hồ sơ khai sinh", "cài vneid 4 người", "dvc 1 tạm trú", "vneid 2, giao dịch 5"];

    private readonly LoadServer server;
    private readonly long[] writtenAt = new long[Count];
    private readonly List<double> latencies = [];
    private bool writeAgain;
    private int replies;
    private int written;

    /// <summary>Gets them a server to write through.</summary>
    public Volunteers(LoadServer server)
    {
        this.server = server;
        server.Sent = Read;
    }

    /// <summary>All join, one after the other.</summary>
    public void Join(string command)
    {
        for (var person = 0; person < Count; person++)
        {
            var before = replies;
            server.Deliver(FirstChat + person, command);
            if (!server.Until(() => replies > before, Patience)) throw new InvalidOperationException("The bot does not answer.");
        }

        Rest();
    }

    /// <summary>Everybody writes, and again at once when the reply is there, for a while.</summary>
    public Measured WriteAtOnce(TimeSpan time)
    {
        var start = Begin();
        writeAgain = true;
        for (var person = 0; person < Count; person++) Write(person, Stopwatch.GetTimestamp());
        server.Until(() => Stopwatch.GetElapsedTime(start) > time, Patience);
        writeAgain = false;
        return End(start, replies);
    }

    /// <summary>Everybody writes, and again at once when the reply is there, until so many were answered.</summary>
    public Measured WriteMany(int messages)
    {
        var start = Begin();
        writeAgain = true;
        for (var person = 0; person < Count; person++) Write(person, Stopwatch.GetTimestamp());
        while (replies < messages) server.Pump(TimeSpan.FromMilliseconds(100));
        writeAgain = false;
        return End(start, replies);
    }

    /// <summary>They write in turn, evenly spread, whether there was a reply or not.</summary>
    public Measured WriteEvenly(int perSecond, TimeSpan time)
    {
        var start = Begin();
        var all = (int)(perSecond * time.TotalSeconds);
        for (var number = 0; number < all; number++)
        {
            var due = start + (Stopwatch.Frequency * number / perSecond);
            while (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } rest) server.Pump(rest);
            Write(number % Count, due);
        }

        server.Until(() => replies == all, Patience);
        return End(start, replies);
    }

    private long Begin()
    {
        latencies.Clear();
        replies = 0;
        return Stopwatch.GetTimestamp();
    }

    private Measured End(long start, int answered)
    {
        var measured = new Measured(answered, Stopwatch.GetElapsedTime(start).TotalSeconds, [.. latencies.Order()]);
        Rest();
        return measured;
    }

    /// <summary>Waits until no more replies come.</summary>
    private void Rest()
    {
        int before;
        do
        {
            before = replies;
            server.Until(() => false, TimeSpan.FromMilliseconds(300));
        }
        while (replies > before);
    }

    private void Write(int person, long at)
    {
        writtenAt[person] = at;
        server.Deliver(FirstChat + person, Logs[written++ % Logs.Count]);
    }

    private void Read(long chat, ReadOnlyMemory<byte> message)
    {
        replies++;
        var person = (int)(chat - FirstChat);
        if (writtenAt[person] == 0) return;
        if (!IsStored(message.Span)) throw new InvalidOperationException("Not the reply to a stored log: " + Encoding.UTF8.GetString(message.Span));
        latencies.Add(Stopwatch.GetElapsedTime(writtenAt[person]).TotalMilliseconds);
        if (writeAgain) Write(person, Stopwatch.GetTimestamp());
    }

    /// <summary>"Đã ghi", as it is or escaped.</summary>
    private static bool IsStored(ReadOnlySpan<byte> message) =>
        message.IndexOf("Đã ghi"u8) >= 0 || message.IndexOf("\\u0110\\u00E3 ghi"u8) >= 0;
}
