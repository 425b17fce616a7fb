namespace CommunityBot.Delivery;

/// <summary>When a failed message is tried again: 5 seconds, then twice as long each time up to an hour, given up after a day.</summary>
public static class RetryPolicy
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(1);

    /// <summary>How long to wait after an attempt.</summary>
    /// <param name="attempts">Attempts made, from 1.</param>
    /// <param name="asked">How long the provider asked to wait, if it did; never undercut.</param>
    /// <param name="chance">0 to 1: up to a tenth is added, so that what failed together does not come back together.</param>
    public static TimeSpan Delay(int attempts, TimeSpan? asked, double chance)
    {
        if (asked is { } wait) return wait;
        var doubled = First * Math.Pow(2, Math.Min(attempts - 1, 10));
        return (doubled < Longest ? doubled : Longest) * (1 + (chance / 10));
    }

    /// <summary>Whether a message written then is given up now.</summary>
    public static bool IsOver(DateTimeOffset createdAt, DateTimeOffset now) => now - createdAt >= GiveUpAfter;
}
