using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Campaigns and locks in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlPeriods(SqlSession sql) : IPeriods
{
    private const string Locks = "SELECT id, from_day, to_day, is_locked, reason, member, at FROM period_lock";

    /// <inheritdoc/>
    public void Save(string ward, Campaign campaign) =>
        sql.Execute(
            """
            INSERT INTO campaign (ward, key, name, from_day, to_day) VALUES (@ward, @Key, @Name, @FromDay, @ToDay)
            ON CONFLICT (ward, key) DO UPDATE SET name = excluded.name, from_day = excluded.from_day, to_day = excluded.to_day
            """,
            new { ward, campaign.Key, campaign.Name, campaign.FromDay, campaign.ToDay });

    /// <inheritdoc/>
    public bool Remove(string ward, string key) =>
        sql.Execute("DELETE FROM campaign WHERE ward = @ward AND key = @key", new { ward, key }) == 1;

    /// <inheritdoc/>
    public IReadOnlyList<Campaign> Campaigns(string ward) =>
    [
        .. sql.Query<CampaignRow>("SELECT key, name, from_day, to_day FROM campaign WHERE ward = @ward ORDER BY from_day DESC, key", new { ward })
            .Select(row => new Campaign(row.Key, row.Name, row.FromDay, row.ToDay)),
    ];

    /// <inheritdoc/>
    public void Add(string ward, PeriodLock change) =>
        sql.Execute(
            """
            INSERT INTO period_lock (ward, id, from_day, to_day, is_locked, reason, member, at)
            VALUES (@ward, @Id, @FromDay, @ToDay, @locked, @Reason, @Member, @At)
            """,
            new { ward, change.Id, change.FromDay, change.ToDay, locked = change.IsLocked ? 1 : 0, change.Reason, change.Member, change.At });

    /// <inheritdoc/>
    public PeriodLock? LastOn(string ward, DateOnly day) =>
        sql.First<PeriodLock>($"{Locks} WHERE ward = @ward AND from_day <= @day AND to_day >= @day ORDER BY id DESC LIMIT 1", new { ward, day });

    /// <inheritdoc/>
    public IReadOnlyList<PeriodLock> History(string ward, int most) =>
        sql.Query<PeriodLock>($"{Locks} WHERE ward = @ward ORDER BY id DESC LIMIT @most", new { ward, most });

    /// <inheritdoc/>
    public long CountOf(long member) => sql.Value<long>("SELECT count(*) FROM period_lock WHERE member = @member", new { member });

    /// <inheritdoc/>
    public void ForgetMember(long member) => sql.Execute("UPDATE period_lock SET member = NULL WHERE member = @member", new { member });

    private sealed record CampaignRow
    {
        public string Key { get; init; } = "";

        public string Name { get; init; } = "";

        public DateOnly FromDay { get; init; }

        public DateOnly ToDay { get; init; }
    }
}
