namespace CommunityBot.Storage;

/// <summary>Ids for rows: 63 bits that grow with time, made by the program so that every database needs no counter and replicas need not talk.</summary>
public static class NewId
{
    private const long Epoch = 1_735_689_600_000; // 2025-01-01T00:00Z in Unix milliseconds: 41 bits last until 2094
    private const int CounterBits = 12;
    private const int NodeBits = 10;
    private static long node = Random.Shared.Next(1 << NodeBits);
    private static long last;

    /// <summary>How many programs can make ids for one database at the same time.</summary>
    public const int Nodes = 1 << NodeBits;

    /// <summary>Takes the number, 0 to <see cref="Nodes"/> - 1, by which this program's ids differ from those that others make in the same millisecond; a random one until then.</summary>
    public static void UseNode(int number) => Interlocked.Exchange(ref node, number);

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
        return (next >> CounterBits << (CounterBits + NodeBits)) | (Interlocked.Read(ref node) << CounterBits) | (next & ((1 << CounterBits) - 1));
    }
}
