using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Host.Channels;

/// <summary>Compares the secrets that requests to webhooks show, and counts the wrong ones.</summary>
internal sealed partial class WrongSecrets(ILogger<WrongSecrets> log)
{
    private long count;

    /// <summary>How many requests came with a wrong secret since the start.</summary>
    public long Count => Interlocked.Read(ref count);

    /// <summary>Whether the secret shown is the right one. How long that takes tells nothing about where they differ.</summary>
    public bool IsRight(string shown, ReadOnlySpan<byte> right)
    {
        if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), right)) return true;
        // The 1st, 2nd, 4th, 8th ... is told: somebody who knocks all day must not fill the disk.
        var now = Interlocked.Increment(ref count);
        if (long.IsPow2(now)) LogWrong(log, now);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests to a webhook with a wrong secret so far: {Count}.")]
    private static partial void LogWrong(ILogger logger, long count);
}
