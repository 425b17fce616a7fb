using System.Globalization;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Delivery;

/// <summary>How much of the messages a provider's plan allows a calendar month is used.</summary>
/// <param name="Now">The local time of Vietnam, where the plans are sold.</param>
/// <param name="Quota">Messages allowed.</param>
/// <param name="Sent">Messages sent this month.</param>
/// <param name="Essential">How many of them were about logs, or tallies.</param>
/// <param name="EssentialBefore">The same of the month before.</param>
public sealed record MonthlyPlan(DateTime Now, int Quota, long Sent, long Essential, long EssentialBefore)
{
    private const double Margin = 0.05;

    /// <summary>After so many working days the month's own pace is known better than that of the last one.</summary>
    private const double Telling = 3;

    private const double DayBegins = 7; // work in the ward is taken to come evenly from 7 to 19 o'clock
    private const double DayLasts = 12;
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>The month, by its first day.</summary>
    public DateOnly Month => new(Now.Year, Now.Month, 1);

    /// <summary>Used, in whole percent.</summary>
    public int Percent => (int)(Sent * 100 / Quota);

    /// <summary>Messages kept for logs and tallies: what they will need for the rest of the month at their pace so far, and a twentieth of the quota.</summary>
    public long Reserve
    {
        get
        {
            var gone = WorkingDays(1, Now.Day - 1) + (IsWorkingDay(Now.Day) ? PartOfDay : 0);
            var all = WorkingDays(1, DateTime.DaysInMonth(Now.Year, Now.Month));
            var pace = gone > 0 ? Essential / gone : 0;
            if (gone < Telling) pace = Math.Max(pace, EssentialBefore / all);
            return (long)Math.Min(Quota, (Quota * Margin) + (pace * (all - gone)));
        }
    }

    /// <summary>Whether only essential messages may still go.</summary>
    public bool IsShort => Quota - Sent <= Reserve;

    private double PartOfDay => Math.Clamp((Now.TimeOfDay.TotalHours - DayBegins) / DayLasts, 0, 1);

    /// <summary>The state of a channel's plan, or null when it has none.</summary>
    public static MonthlyPlan? Of(IUnitOfWork work, IChannel channel, DateTimeOffset now)
    {
        if (channel.Limits.MonthlyQuota is not { } quota) return null;
        var local = now.ToOffset(Vietnam).DateTime;
        long Read(string what, DateTime month) =>
            long.TryParse(work.ChannelState.Find(channel.Name, Key(what, month)), CultureInfo.InvariantCulture, out var count) ? count : 0;
        return new(local, quota, Read("sent", local), Read("essential", local), Read("essential", local.AddMonths(-1)));
    }

    /// <summary>Counts a message that was sent.</summary>
    public static void Count(IUnitOfWork work, OutboxRow row, DateTimeOffset now)
    {
        var local = now.ToOffset(Vietnam).DateTime;
        work.ChannelState.Add(row.Channel, Key("sent", local), 1);
        if (row.Message.IsEssential) work.ChannelState.Add(row.Channel, Key("essential", local), 1);
    }

    private static string Key(string what, DateTime month) => string.Create(CultureInfo.InvariantCulture, $"{what}:{month:yyyy-MM}");

    private int WorkingDays(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1)).Count(IsWorkingDay);

    private bool IsWorkingDay(int day) => new DateTime(Now.Year, Now.Month, day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
