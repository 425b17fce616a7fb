using System.Globalization;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Reporting;

/// <summary>Days of a report, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record ReportPeriod(DateOnly From, DateOnly To)
{
    private static readonly string[] DayFormats = ["d/M/yyyy", "d/M"];

    /// <summary>Whether it is one day.</summary>
    public bool IsDay => From == To;

    /// <summary>One day.</summary>
    public static ReportPeriod Day(DateOnly day) => new(day, day);

    /// <summary>Reads <c>homnay</c>, <c>homqua</c>, <c>tuan</c>, <c>thang</c>, <c>quy</c>, <c>DD/MM</c> or <c>DD/MM-DD/MM</c>, in either language; empty means today. Null when it is none of them.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The ward's local day; a week, month or quarter is the one it lies in, up to it.</param>
    public static ReportPeriod? Parse(string text, DateOnly today)
    {
        var word = string.Concat(VietnameseText.Fold(text).Where(letter => !char.IsWhiteSpace(letter)));
        return word switch
        {
            "" or "homnay" or "today" => Day(today),
            "homqua" or "yesterday" => Day(today.AddDays(-1)),
            "tuan" or "tuannay" or "week" => new(today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), today),
            "thang" or "thangnay" or "month" => new(new DateOnly(today.Year, today.Month, 1), today),
            "quy" or "quynay" or "quarter" => new(new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1), today),
            "nam" or "namnay" or "year" => new(new DateOnly(today.Year, 1, 1), today),
            _ => ParseDays(word.Replace('.', '/'), today),
        };
    }

    private static ReportPeriod? ParseDays(string word, DateOnly today)
    {
        var ends = word.Split('-', '–');
        if (ends.Length > 2 || ParseDay(ends[0], today) is not { } from) return null;
        if (ends.Length == 1) return Day(from);
        return ParseDay(ends[1], today) is { } to && from <= to ? new ReportPeriod(from, to) : null;
    }

    /// <summary>A day without a year is the latest one that is not ahead, unless it lies within the coming half year, where it is meant as ahead.</summary>
    private static DateOnly? ParseDay(string word, DateOnly today)
    {
        if (!DateOnly.TryParseExact(word, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (word.Count(letter => letter == '/') == 2) return day;
        if (!DateOnly.TryParseExact($"{word}/{today.Year}", DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var thisYear)) return null;
        return thisYear > today.AddMonths(6) ? thisYear.AddYears(-1) : thisYear;
    }
}
