using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary>Moves people on the day after their ward or team has ended, without a restart.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">The time.</param>
public sealed class SuccessionClock(IStore store, TimeProvider clock)
{
    /// <summary>Moves whoever is due now.</summary>
    public async Task Tick()
    {
        var now = clock.GetUtcNow();
        if (!await store.Read(work => Succession.IsDue(work, now))) return;
        await store.Run("wards", work =>
        {
            Succession.Apply(work, now);
            return true;
        });
    }
}
