using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Campaigns and locks in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LitePeriods(LiteSession session) : IPeriods
{
    /// <inheritdoc/>
    public void Save(string ward, Campaign campaign) => session.Save(new CampaignDocument(ward, campaign));

    /// <inheritdoc/>
    public bool Remove(string ward, string key) => session.Of<CampaignDocument>().Delete(Key.Of(ward, key));

    /// <inheritdoc/>
    public IReadOnlyList<Campaign> Campaigns(string ward) =>
    [
        .. session.Range<CampaignDocument>(Key.Under(ward)).Select(one => one.Campaign)
            .OrderByDescending(campaign => campaign.FromDay).ThenBy(campaign => campaign.Key, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public void Add(string ward, PeriodLock change) => session.Of<LockDocument>().Insert(new LockDocument(ward, change));

    /// <inheritdoc/>
    public PeriodLock? LastOn(string ward, DateOnly day) => LatestFirst(ward).FirstOrDefault(one => one.FromDay <= day && one.ToDay >= day);

    /// <inheritdoc/>
    public IReadOnlyList<PeriodLock> History(string ward, int most) => [.. LatestFirst(ward).Take(most)];

    /// <inheritdoc/>
    public long CountOf(long member) => session.Of<LockDocument>().LongCount("Lock.Member = @0", member);

    /// <inheritdoc/>
    public void ForgetMember(long member) => Hand(member, to: null);

    /// <summary>Gives a leader's locks to another, or to nobody.</summary>
    public void Hand(long member, long? to) =>
        session.Change(session.Where<LockDocument>("Lock.Member = @0", member), one => one with { Lock = one.Lock with { Member = to } });

    private IEnumerable<PeriodLock> LatestFirst(string ward) => session.Backwards<LockDocument>(Key.Under(ward)).Select(one => one.Lock);
}
