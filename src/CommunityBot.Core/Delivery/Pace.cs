using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Delivery;

/// <summary>
/// Keeps a channel within its provider's limits. Bulk always keeps them, evenly spread, so that a reply never waits longer than one step.
/// Replies are free, because providers allow short bursts, while no bulk goes out and the provider has not objected.
/// </summary>
/// <param name="limits">What the provider allows.</param>
internal sealed class Pace(ChannelLimits limits)
{
    /// <summary>A little below the limit: what leaves evenly does not arrive quite evenly.</summary>
    private const double Share = 0.97;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterObjection = TimeSpan.FromMinutes(10);
    private readonly TimeSpan step = limits.PerSecond == int.MaxValue ? TimeSpan.Zero : Second / (limits.PerSecond * Share);
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private DateTimeOffset strictUntil = DateTimeOffset.MinValue;
    private DateTimeOffset restUntil = DateTimeOffset.MinValue;

    /// <summary>Whether replies keep the limits too.</summary>
    public bool IsStrict(DateTimeOffset now) => now < strictUntil;

    /// <summary>When the next message of a lane may go.</summary>
    public DateTimeOffset Next(Lane lane, DateTimeOffset now) => lane == Lane.Bulk || IsStrict(now) ? next : DateTimeOffset.MinValue;

    /// <summary>When the next message of a lane may go to a chat.</summary>
    public DateTimeOffset Next(Lane lane, ChatLine chat, DateTimeOffset now)
    {
        var rests = lane == Lane.Bulk || IsStrict(now) || now < restUntil;
        return rests && chat.RestedAt > chat.NotBefore ? chat.RestedAt : chat.NotBefore;
    }

    /// <summary>A message goes now. One that came a little late does not delay those after it.</summary>
    public void Spend(Lane lane, DateTimeOffset now)
    {
        if (step == TimeSpan.Zero) return;
        var late = now - (step / 2);
        next = (next > late ? next : late) + step;
        if (next > now + Second) next = now + Second; // after a second any burst is forgotten
        if (lane == Lane.Bulk) KeepStrict(now + Second);
    }

    /// <summary>The provider said "too many requests".</summary>
    public void Objected(bool wholeChannel, DateTimeOffset now)
    {
        restUntil = now + AfterObjection;
        if (wholeChannel) KeepStrict(now + AfterObjection);
    }

    /// <summary>Lets replies keep the limits until a moment.</summary>
    public void KeepStrict(DateTimeOffset until) => strictUntil = step > TimeSpan.Zero && until > strictUntil ? until : strictUntil;
}
