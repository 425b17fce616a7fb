using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Targets in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteTargets(LiteSession session) : ITargets
{
    /// <inheritdoc/>
    public void Save(string ward, Target target) => session.Save(new TargetDocument(ward, target));

    /// <inheritdoc/>
    public bool Remove(string ward, Target target) => session.Of<TargetDocument>().Delete(new TargetDocument(ward, target).Id);

    /// <inheritdoc/>
    public IReadOnlyList<Target> Between(string ward, DateOnly from, DateOnly to) =>
        [.. session.Range<TargetDocument>(Key.Under(ward)).Select(one => one.Target).Where(target => target.FromDay <= to && target.ToDay >= from)];

    /// <inheritdoc/>
    public void SetDossierTotal(string ward, DateOnly from, DateOnly to, long total) => session.Save(new DossierTotal(Key.Of(ward, from, to), total));

    /// <inheritdoc/>
    public long? DossierTotal(string ward, DateOnly from, DateOnly to) => session.Find<DossierTotal>(Key.Of(ward, from, to))?.Total;
}
