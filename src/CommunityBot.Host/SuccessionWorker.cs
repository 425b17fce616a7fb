using CommunityBot.Features.Membership;
using CommunityBot.Storage;

namespace CommunityBot.Host;

/// <summary>Looks every few minutes whether a ward or team has ended and its people go on elsewhere.</summary>
internal sealed class SuccessionWorker(SuccessionClock successions, IReplicas replicas, TimeProvider clock, ILogger<SuccessionWorker> log)
    : RepeatingWorker(TimeSpan.FromMinutes(5), replicas, clock, log)
{
    /// <inheritdoc/>
    protected override Task Work() => successions.Tick();
}
