using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Delivery;

/// <summary>
/// Keeps a channel within its provider's limits. Providers allow short bursts, so replies are free until there is too much to do: bulk, a crowd
/// of residents, or an objection of the provider. Then messages leave evenly spread, so that a volunteer's reply never waits longer than a step.
/// </summary>
/// <param name="limits">What the provider allows.</param>
internal sealed class Pace(ChannelLimits limits)
{
    /// <summary>A little below the limit: what leaves evenly does not arrive quite evenly.</summary>
    private const double Share = 0.97;

    /// <summary>So many messages at once are no crowd.</summary>
    private const int Burst = 20;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterObjection = TimeSpan.FromMinutes(10);
    private readonly TimeSpan step = limits.PerSecond == int.MaxValue ? TimeSpan.Zero : Second / (limits.PerSecond * Share);
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private DateTimeOffset evenUntil = DateTimeOffset.MinValue;
    private DateTimeOffset restUntil = DateTimeOffset.MinValue;

    /// <summary>When the next message of a lane may go.</summary>
    public DateTimeOffset Next(Lane lane, DateTimeOffset now) => lane == Lane.Bulk || now < evenUntil ? next : DateTimeOffset.MinValue;

    /// <summary>When the next message of a lane may go to a chat.</summary>
    public DateTimeOffset Next(Lane lane, ChatLine chat, DateTimeOffset now)
    {
        var rests = lane == Lane.Bulk || now < restUntil || now < chat.RestUntil;
        return rests && chat.RestedAt > chat.NotBefore ? chat.RestedAt : chat.NotBefore;
    }

    /// <summary>A message goes now. One that comes a little late does not delay those after it; after a second any burst is forgotten.</summary>
    public void Spend(Lane lane, DateTimeOffset now)
    {
        if (step == TimeSpan.Zero) return;
        var isPressed = next + step > now && now < evenUntil;
        var late = now - (step / 2);
        next = (next > late ? next : late) + step;
        if (next > now + Second) next = now + Second;
        if (lane == Lane.Bulk) restUntil = now + Second;
        if (lane == Lane.Bulk || (lane == Lane.Public && (isPressed || next - now > Burst * step))) KeepEven(now + Second);
    }

    /// <summary>The provider said "too many requests", to a chat or to the whole channel.</summary>
    public void Objected(ChatLine chat, bool wholeChannel, DateTimeOffset now)
    {
        chat.RestUntil = now + AfterObjection;
        if (wholeChannel) KeepEven(now + AfterObjection);
    }

    /// <summary>Lets all messages leave evenly until a moment.</summary>
    public void KeepEven(DateTimeOffset until) => evenUntil = step > TimeSpan.Zero && until > evenUntil ? until : evenUntil;
}
