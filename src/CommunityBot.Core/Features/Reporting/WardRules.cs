using CommunityBot.Features.Stipends;

namespace CommunityBot.Features.Reporting;

/// <summary>What a ward decided about its days and its money, from the settings.</summary>
public sealed record WardRules
{
    /// <summary>Local time at which silent teams are reminded; null never.</summary>
    public TimeOnly? NudgeTime { get; init; } = new(16, 30);

    /// <summary>Local time from which nobody is reminded, through midnight until <see cref="QuietTo"/>.</summary>
    public TimeOnly QuietFrom { get; init; } = new(20, 0);

    /// <summary>Local time until which nobody is reminded.</summary>
    public TimeOnly QuietTo { get; init; } = new(7, 0);

    /// <summary>Days of the week on which nobody works.</summary>
    public IReadOnlyList<DayOfWeek> DaysOff { get; init; } = [];

    /// <summary>Single days on which nobody works.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>What is paid for a day of work.</summary>
    public StipendRule Stipend { get; init; } = new(50_000);

    /// <summary>Whether people work on a day.</summary>
    public bool WorksOn(DateOnly day) => !DaysOff.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>Whether nobody may be disturbed at a local time.</summary>
    public bool IsQuiet(TimeOnly time) => time.IsBetween(QuietFrom, QuietTo);
}

/// <summary>The rules of all wards.</summary>
/// <param name="rules">Rules by ward code.</param>
public sealed class WardRulesList(IReadOnlyDictionary<string, WardRules> rules)
{
    private static readonly WardRules Default = new();

    /// <summary>A ward's rules; the defaults when the settings do not name it.</summary>
    public WardRules Of(string ward) => rules.GetValueOrDefault(ward, Default);
}
