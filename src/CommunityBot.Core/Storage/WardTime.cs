using System.Collections.Concurrent;
using System.Globalization;

namespace CommunityBot.Storage;

/// <summary>A ward's local time: days, digest and lock times are the ward's own.</summary>
public static class WardTime
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Zones = new(StringComparer.Ordinal);

    /// <summary>The ward's wall clock.</summary>
    public static DateTime LocalTime(this Ward ward, DateTimeOffset now) =>
        TimeZoneInfo.ConvertTime(now, Zone(ward.TimeZone)).DateTime;

    /// <summary>The ward's local day.</summary>
    public static DateOnly Today(this Ward ward, DateTimeOffset now) => DateOnly.FromDateTime(ward.LocalTime(now));

    /// <summary>A time of day written <c>HH:mm</c> or <c>H:mm</c>.</summary>
    public static bool TryParseTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>Whether the machine knows the IANA zone.</summary>
    public static bool IsZone(string id) => TryFind(id) is not null;

    private static TimeZoneInfo Zone(string id) => Zones.GetOrAdd(id, known => TryFind(known) ?? TimeZoneInfo.Utc);

    private static TimeZoneInfo? TryFind(string id)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)) return zone;
        // Small container images carry no time zone data; Vietnam has kept UTC+7 without daylight saving since 1975.
        return id == "Asia/Ho_Chi_Minh" ? TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.FromHours(7), id, id) : null;
    }
}
