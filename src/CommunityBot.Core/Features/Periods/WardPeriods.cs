using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Periods;

/// <summary>Periods as a ward's people name them: its campaigns, and all that <see cref="PeriodReader"/> reads.</summary>
public static class WardPeriods
{
    /// <summary>The period a text names; null when it names none. One that still runs ends today.</summary>
    public static ReportPeriod? Read(IUnitOfWork work, string ward, string text, DateOnly today) => ReadWhole(work, ward, text, today)?.UpTo(today);

    /// <summary>As <see cref="Read"/>, with the days ahead of a period that still runs.</summary>
    public static ReportPeriod? ReadWhole(IUnitOfWork work, string ward, string text, DateOnly today)
    {
        var key = Key(text);
        return work.Periods.Campaigns(ward).FirstOrDefault(campaign => campaign.Key == key) is { } found
            ? new ReportPeriod(found.FromDay, found.ToDay, Name: found.Name)
            : PeriodReader.ReadWhole(text, today);
    }

    /// <summary>Takes the longest beginning of a text that names a period. Returns it with the rest; null when no beginning does.</summary>
    public static (ReportPeriod Period, string Remainder)? ReadFirst(IUnitOfWork work, string ward, string text, DateOnly today)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length; count > 0; count--)
        {
            if (ReadWhole(work, ward, string.Join(' ', words.Take(count)), today) is { } period) return (period, string.Join(' ', words.Skip(count)));
        }

        return null;
    }

    /// <summary>A name as campaigns are found by.</summary>
    public static string Key(string name) => string.Concat(VietnameseText.Fold(name).Where(letter => !char.IsWhiteSpace(letter)));
}
