namespace CommunityBot.Features.Stipends;

/// <summary>What a ward pays for a day on which a member reported work.</summary>
/// <param name="PerDay">Đồng for each person and day.</param>
/// <param name="TeamMonthCeiling">Most đồng for a team in a calendar month; null without a ceiling.</param>
public sealed record StipendRule(long PerDay, long? TeamMonthCeiling = null)
{
    /// <summary>Amounts are cut down to whole thousands of đồng, the smallest that are paid out.</summary>
    public const long Step = 1_000;
}
