namespace CommunityBot.Storage;

/// <summary>Ids for rows: 63 bits that grow with time, made by the program so that every database needs no counter and replicas need not talk.</summary>
public static class NewId
{
    private const long Epoch = 1_735_689_600_000; // 2025-01-01T00:00Z in Unix milliseconds: 41 bits last until 2094
    private const int CounterBits = 12;
    private const int NodeBits = 10;
    private static readonly long Node = Random.Shared.Next(1 << NodeBits);
    private static long last;

    /// <summary>A random id of the same length, for rows whose time must not tell whose turn made them.</summary>
    public static long Unlinked() => Random.Shared.NextInt64(1L << 57, 1L << 61);

    /// <summary>The next id; always larger than the one before it from this program.</summary>
    public static long Next(DateTimeOffset now)
    {
        var wanted = (now.ToUnixTimeMilliseconds() - Epoch) << CounterBits;
        long before, next;
        do
        {
            before = Interlocked.Read(ref last);
            next = Math.Max(before + 1, wanted);
        }
        while (Interlocked.CompareExchange(ref last, next, before) != before);
        return (next >> CounterBits << (CounterBits + NodeBits)) | (Node << CounterBits) | (next & ((1 << CounterBits) - 1));
    }
}
