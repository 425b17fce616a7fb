using CommunityBot.Delivery;
using CommunityBot.Features.ActionLog;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary>Writes each ward's daily tally once: at its digest time, later the same day after a late start, and for missed days with their own date.</summary>
/// <param name="store">The database.</param>
/// <param name="indicators">What is counted.</param>
/// <param name="message">How a tally is shown.</param>
/// <param name="outbox">Writes the messages.</param>
/// <param name="sender">Sends them.</param>
/// <param name="clock">The time.</param>
public sealed class DigestClock(
    IStore store, IndicatorList indicators, TallyMessage message, OutboxWriter outbox, OutboxSender sender, TimeProvider clock)
{
    /// <summary>Kind of the daily tally in <see cref="IDigestRuns"/>.</summary>
    public const string Daily = "daily";

    private const int MostMissedDays = 7;

    /// <summary>Writes and sends whatever is due now.</summary>
    public async Task Tick()
    {
        var now = clock.GetUtcNow();
        var due = await store.Read(work => work.Wards.All().SelectMany(ward => DueDays(work, ward, now).Select(day => (ward, day))).ToList());
        foreach (var (ward, day) in due) await store.Run("digest:" + ward.Code, work => Write(work, ward, day, now), sender.Enqueue);
    }

    private static IEnumerable<DateOnly> DueDays(IUnitOfWork work, Ward ward, DateTimeOffset now)
    {
        if (ward.DigestTime is null || !WardTime.TryParseTime(ward.DigestTime, out var time)) yield break;
        var today = ward.Today(now);
        var last = TimeOnly.FromDateTime(ward.LocalTime(now)) >= time ? today : today.AddDays(-1);
        var first = work.DigestRuns.Latest(ward.Code, Daily) is { } done ? done.AddDays(1) : today;
        if (first < today.AddDays(-MostMissedDays)) first = today.AddDays(-MostMissedDays);
        for (var day = first; day <= last; day = day.AddDays(1)) yield return day;
    }

    private IReadOnlyList<OutboxRow> Write(IUnitOfWork work, Ward ward, DateOnly day, DateTimeOffset now)
    {
        var leaders = work.Members.Reachable(ward.Code, Role.Leader);
        var groups = work.Wards.Groups(ward.Code).Select(group => (Chat: group, Language: Language.Vietnamese));
        var readers = leaders.Concat(groups).ToList();
        // A ward without a reader keeps the day open: the first leader who joins today still gets it.
        if (readers.Count == 0 || !work.DigestRuns.Claim(ward.Code, day, Daily, now)) return [];

        var tally = TallyReport.Read(work, indicators, ward, ReportPeriod.Day(day));
        var byLanguage = readers.Select(reader => reader.Language).Distinct()
            .ToDictionary(language => language, language => new OutgoingMessage { Text = message.Write(tally, language, withBars: true).Runs });
        return [.. readers.SelectMany(reader => outbox.Write(work, reader.Chat, byLanguage[reader.Language], Lane.Bulk))];
    }
}
