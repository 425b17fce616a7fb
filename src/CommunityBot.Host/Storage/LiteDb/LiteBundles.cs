using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Bundles in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteBundles(LiteSession session) : IBundles
{
    /// <inheritdoc/>
    public void Add(Bundle bundle, IReadOnlyList<DayTally> tallies)
    {
        session.Of<BundleDocument>().Insert(new BundleDocument(bundle));
        session.Of<BundleTally>().Insert(tallies.Select(tally => new BundleTally(bundle.Ward, tally)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Bundle> Between(string? ward, DateOnly from, DateOnly to) =>
    [
        .. (ward is null ? session.Of<BundleDocument>().Query().OrderBy("_id").ToEnumerable() : session.Range<BundleDocument>(Key.Under(ward)))
            .Select(one => one.Bundle).Where(bundle => bundle.FromDay <= to && bundle.ToDay >= from),
    ];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, long> Sums(string ward, DateOnly from, DateOnly to) =>
        session.Range<BundleTally>(Key.Days(ward, from, to)).GroupBy(one => one.Tally.Indicator, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(one => one.Tally.Quantity), StringComparer.Ordinal);
}
