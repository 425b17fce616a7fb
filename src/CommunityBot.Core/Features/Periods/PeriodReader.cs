using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Periods;

/// <summary>Reads what people call a period, in either language, with or without accents and spaces.</summary>
public static partial class PeriodReader
{
    private static readonly string[] DayFormats = ["d/M/yyyy", "d/M"];

    /// <summary>
    /// Reads <c>homnay</c>, <c>homqua</c>, <c>tuan</c>, <c>thang</c>, <c>quy</c>, <c>nam</c>, each also with <c>truoc</c>; <c>thang 10</c>, <c>10/2026</c>, <c>quy 3</c>,
    /// <c>nam 2026</c>; <c>DD/MM</c> or <c>DD/MM-DD/MM</c>. Empty means today. Null when it is none of them.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The ward's local day; a period that still runs ends with it.</param>
    public static ReportPeriod? Read(string text, DateOnly today) => ReadWhole(text, today)?.UpTo(today);

    /// <summary>As <see cref="Read"/>, with the days ahead of a period that still runs.</summary>
    public static ReportPeriod? ReadWhole(string text, DateOnly today)
    {
        var word = string.Concat(VietnameseText.Fold(text).Where(letter => !char.IsWhiteSpace(letter))).Replace('.', '/');
        return Named(word, today) ?? Numbered(word, today) ?? Days(word, today);
    }

    private static ReportPeriod? Named(string word, DateOnly today) => word switch
    {
        "" or "homnay" or "today" => ReportPeriod.Day(today),
        "homqua" or "yesterday" => ReportPeriod.Day(today.AddDays(-1)),
        "tuan" or "tuannay" or "week" => ReportPeriod.Week(today),
        "tuantruoc" or "lastweek" => ReportPeriod.Week(today.AddDays(-7)),
        "thang" or "thangnay" or "month" => MonthOf(today),
        "thangtruoc" or "lastmonth" => MonthOf(today.AddMonths(-1)),
        "quy" or "quynay" or "quarter" => QuarterOf(today),
        "quytruoc" or "lastquarter" => QuarterOf(today.AddMonths(-3)),
        "nam" or "namnay" or "year" => ReportPeriod.Year(today.Year),
        "namtruoc" or "lastyear" => ReportPeriod.Year(today.Year - 1),
        _ => null,
    };

    private static ReportPeriod MonthOf(DateOnly day) => ReportPeriod.Month(day.Year, day.Month);

    private static ReportPeriod QuarterOf(DateOnly day) => ReportPeriod.Quarter(day.Year, (day.Month + 2) / 3);

    /// <summary>A month or quarter without a year is the latest one that has begun.</summary>
    private static ReportPeriod? Numbered(string word, DateOnly today)
    {
        var match = NumberedPeriod().Match(word);
        if (!match.Success) return null;
        var year = match.Groups["year"] is { Success: true } said ? Number(said) : (int?)null;
        if (year is < 2000 or > 2100) return null;
        if (match.Groups["month"] is { Success: true } month) return Build(Number(month), 12, ReportPeriod.Month);
        if (match.Groups["quarter"] is { Success: true } quarter) return Build(Number(quarter), 4, ReportPeriod.Quarter);
        return ReportPeriod.Year(year!.Value);

        ReportPeriod? Build(int number, int most, Func<int, int, ReportPeriod> period)
        {
            if (number < 1 || number > most) return null;
            var built = period(year ?? today.Year, number);
            return year is null && built.From > today ? period(today.Year - 1, number) : built;
        }
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static ReportPeriod? Days(string word, DateOnly today)
    {
        var ends = word.Split('-', '–');
        if (ends.Length > 2 || Day(ends[0], today) is not { } from) return null;
        if (ends.Length == 1) return ReportPeriod.Day(from);
        return Day(ends[1], today) is { } to && from <= to ? new ReportPeriod(from, to) : null;
    }

    /// <summary>A day without a year is the latest one that is not ahead, unless it lies within the coming half year, where it is meant as ahead.</summary>
    private static DateOnly? Day(string word, DateOnly today)
    {
        if (!DateOnly.TryParseExact(word, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (word.Count(letter => letter == '/') == 2) return day;
        if (!DateOnly.TryParseExact($"{word}/{today.Year}", DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var thisYear)) return null;
        return thisYear > today.AddMonths(6) ? thisYear.AddYears(-1) : thisYear;
    }

    [GeneratedRegex("^(?:(?:thang|month)(?<month>\\d{1,2})(?:/?(?<year>\\d{4}))?|(?<month>\\d{1,2})/(?<year>\\d{4})|(?:quy|quarter|q)(?<quarter>\\d)(?:/?(?<year>\\d{4}))?|(?:nam|year)?(?<year>\\d{4}))$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberedPeriod();
}
