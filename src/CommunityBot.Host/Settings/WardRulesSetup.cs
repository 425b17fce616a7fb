using System.Globalization;
using CommunityBot.Features.Reporting;
using CommunityBot.Features.Stipends;
using CommunityBot.Storage;

namespace CommunityBot.Host.Settings;

/// <summary>Reads what each ward decided about its days, and says in one sentence what is wrong.</summary>
internal static class WardRulesSetup
{
    /// <summary>The rules of all wards.</summary>
    /// <exception cref="SettingsException">One is wrong.</exception>
    public static WardRulesList Read(BotSettings settings) => new(settings.Wards.ToDictionary(ward => ward.Code, Read, StringComparer.Ordinal));

    /// <summary>The rules of one ward.</summary>
    /// <exception cref="SettingsException">One is wrong.</exception>
    public static WardRules Read(WardSettings ward)
    {
        var key = $"Wards: ward '{ward.Code}'";
        var quiet = ward.QuietHours.Split('-', StringSplitOptions.TrimEntries);
        if (quiet.Length != 2 || !WardTime.TryParseTime(quiet[0], out var from) || !WardTime.TryParseTime(quiet[1], out var to))
        {
            throw new SettingsException($"{key} has QuietHours '{ward.QuietHours}'; set two times such as 20:00-07:00.");
        }

        if (ward.StipendPerDay < 0 || ward.StipendTeamMonthCeiling < 0)
        {
            throw new SettingsException($"{key} has a StipendPerDay or StipendTeamMonthCeiling below 0; set đồng such as 50000.");
        }

        return new WardRules
        {
            Stipend = new StipendRule(ward.StipendPerDay, ward.StipendTeamMonthCeiling == 0 ? null : ward.StipendTeamMonthCeiling),
            NudgeTime = Time(ward, key),
            QuietFrom = from,
            QuietTo = to,
            DaysOff = [.. ward.DaysOff.Where(day => Weekday(day) is not null).Select(day => Weekday(day)!.Value)],
            Holidays = [.. ward.DaysOff.Where(day => Weekday(day) is null).Select(day => Day(day, key))],
        };
    }

    private static TimeOnly? Time(WardSettings ward, string key)
    {
        if (string.IsNullOrWhiteSpace(ward.NudgeTime)) return null;
        return WardTime.TryParseTime(ward.NudgeTime, out var time)
            ? time
            : throw new SettingsException($"{key} has NudgeTime '{ward.NudgeTime}'; set a time such as 16:30, or leave it empty.");
    }

    private static DayOfWeek? Weekday(string text) =>
        Enum.TryParse<DayOfWeek>(text, ignoreCase: true, out var day) && !char.IsAsciiDigit(text[0]) ? day : null;

    private static DateOnly Day(string text, string key) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new SettingsException($"{key} has DaysOff '{text}'; set a weekday such as Sunday or a day such as 2026-09-02.");
}
