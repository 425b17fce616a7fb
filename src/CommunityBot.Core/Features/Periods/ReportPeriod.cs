namespace CommunityBot.Features.Periods;

/// <summary>What a report spans.</summary>
public enum PeriodKind
{
    /// <summary>Any days.</summary>
    Range,

    /// <summary>One day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}

/// <summary>Days of a report, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; the present one while the period still runs.</param>
/// <param name="Kind">What it spans.</param>
/// <param name="Name">The name of a campaign; null for other periods.</param>
public sealed record ReportPeriod(DateOnly From, DateOnly To, PeriodKind Kind = PeriodKind.Range, string? Name = null)
{
    /// <summary>Whether it is one day.</summary>
    public bool IsDay => From == To;

    /// <summary>How many days it has.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>What it is compared with: the same stretch of the week, month, quarter or year before; else as many days right before.</summary>
    public ReportPeriod Before() => Kind switch
    {
        PeriodKind.Week => new(From.AddDays(-7), To.AddDays(-7), Kind),
        PeriodKind.Month => BackBy(1),
        PeriodKind.Quarter => BackBy(3),
        PeriodKind.Year => BackBy(12),
        _ => new(From.AddDays(-Days), From.AddDays(-1), IsDay ? PeriodKind.Day : PeriodKind.Range),
    };

    /// <summary>One day.</summary>
    public static ReportPeriod Day(DateOnly day) => new(day, day, PeriodKind.Day);

    /// <summary>The week of a day.</summary>
    public static ReportPeriod Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new ReportPeriod(monday, monday.AddDays(6), PeriodKind.Week);
    }

    /// <summary>A calendar month.</summary>
    public static ReportPeriod Month(int year, int month) => Months(new DateOnly(year, month, 1), 1, PeriodKind.Month);

    /// <summary>A calendar quarter, 1 to 4.</summary>
    public static ReportPeriod Quarter(int year, int quarter) => Months(new DateOnly(year, (quarter * 3) - 2, 1), 3, PeriodKind.Quarter);

    /// <summary>A calendar year.</summary>
    public static ReportPeriod Year(int year) => Months(new DateOnly(year, 1, 1), 12, PeriodKind.Year);

    /// <summary>The part that is not ahead; the period itself when all of it is.</summary>
    public ReportPeriod UpTo(DateOnly today) => To > today && From <= today ? this with { To = today } : this;

    private static ReportPeriod Months(DateOnly first, int months, PeriodKind kind) => new(first, first.AddMonths(months).AddDays(-1), kind);

    /// <summary>A whole period is compared with the whole one before, a running one with as much of it as has passed.</summary>
    private ReportPeriod BackBy(int months)
    {
        var isWhole = To == From.AddMonths(months).AddDays(-1);
        return this with { From = From.AddMonths(-months), To = isWhole ? From.AddDays(-1) : To.AddMonths(-months) };
    }
}
