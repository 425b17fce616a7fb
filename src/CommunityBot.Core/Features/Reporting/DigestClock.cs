using CommunityBot.Delivery;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary>Writes each ward's daily tally once: at its digest time, later the same day after a late start, and for missed days with their own date.</summary>
/// <param name="store">The database.</param>
/// <param name="indicators">What is counted.</param>
/// <param name="digests">How a tally becomes messages.</param>
/// <param name="outbox">Writes the messages.</param>
/// <param name="sender">Sends them.</param>
/// <param name="clock">The time.</param>
public sealed class DigestClock(
    IStore store, IndicatorList indicators, DigestMessages digests, OutboxWriter outbox, OutboxSender sender, TimeProvider clock)
{
    /// <summary>Kind of the daily tally in <see cref="IDigestRuns"/>.</summary>
    public const string Daily = "daily";

    private const int MostMissedDays = 7;

    /// <summary>Writes and sends whatever is due now.</summary>
    public async Task Tick()
    {
        var now = clock.GetUtcNow();
        var due = await store.Read(work => work.Wards.All().SelectMany(ward => DueDays(work, ward, now).Select(day => (ward, day))).ToList());
        foreach (var (ward, day) in due) await Write(ward, day, now);
    }

    private static IEnumerable<DateOnly> DueDays(IUnitOfWork work, Ward ward, DateTimeOffset now)
    {
        if (ward.DigestTime is null || !WardTime.TryParseTime(ward.DigestTime, out var time)) yield break;
        var today = ward.Today(now);
        var last = TimeOnly.FromDateTime(ward.LocalTime(now)) >= time ? today : today.AddDays(-1);
        var first = work.DigestRuns.Latest(ward.Code, Daily) is { } done ? done.AddDays(1) : today;
        if (first < today.AddDays(-MostMissedDays)) first = today.AddDays(-MostMissedDays);
        // A ward without a reader keeps the day open: the first leader who joins today still gets it.
        if (first > last || Readers(work, ward).Count == 0) yield break;
        for (var day = first; day <= last; day = day.AddDays(1)) yield return day;
    }

    /// <summary>The picture is drawn before the transaction that claims the day: drawing takes long, and who loses the claim has drawn in vain.</summary>
    private async Task Write(Ward ward, DateOnly day, DateTimeOffset now)
    {
        var (report, readers) = await store.Read(work => (TallyReport.Read(work, indicators, ward, ReportPeriod.Day(day)), Readers(work, ward)));
        var messages = await digests.Write(report, readers);
        await store.Run("digest:" + ward.Code, work => work.DigestRuns.Claim(ward.Code, day, Daily, now) ? Send(work, messages) : [], sender.Enqueue);
    }

    private IReadOnlyList<OutboxRow> Send(IUnitOfWork work, IReadOnlyList<(ChatAddress Chat, OutgoingMessage Message)> messages) =>
        [.. messages.SelectMany(one => outbox.Write(work, one.Chat, one.Message, Lane.Bulk))];

    private static IReadOnlyList<(ChatAddress Chat, Language Language)> Readers(IUnitOfWork work, Ward ward) =>
        [.. work.Members.Reachable(ward.Code, Role.Leader), .. work.Wards.Groups(ward.Code).Select(group => (group, Language.Vietnamese))];
}
