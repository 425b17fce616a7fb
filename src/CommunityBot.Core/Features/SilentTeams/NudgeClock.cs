using System.Globalization;
using CommunityBot.Delivery;
using CommunityBot.Features.Reporting;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.SilentTeams;

/// <summary>Reminds the members of teams without a report, once a day at the ward's nudge time; never in quiet hours nor on days off.</summary>
/// <param name="store">The database.</param>
/// <param name="rules">The wards' times and days off.</param>
/// <param name="outbox">Writes the messages.</param>
/// <param name="sender">Sends them.</param>
/// <param name="clock">The time.</param>
public sealed class NudgeClock(IStore store, WardRulesList rules, OutboxWriter outbox, OutboxSender sender, TimeProvider clock)
{
    /// <summary>Kind of the reminder in <see cref="IDigestRuns"/>.</summary>
    public const string Kind = "nudge";

    /// <summary>Reminds whoever is due now.</summary>
    public async Task Tick()
    {
        var now = clock.GetUtcNow();
        var due = await store.Read(work => work.Wards.All()
            .Where(ward => IsDue(ward, now) && work.DigestRuns.Latest(ward.Code, Kind) != ward.Today(now)).ToList());
        foreach (var ward in due) await store.Run("nudge:" + ward.Code, work => Write(work, ward, now), sender.Enqueue);
    }

    private bool IsDue(Ward ward, DateTimeOffset now)
    {
        var rule = rules.Of(ward.Code);
        var time = TimeOnly.FromDateTime(ward.LocalTime(now));
        return rule.NudgeTime is { } from && time >= from && !rule.IsQuiet(time) && rule.WorksOn(ward.Today(now));
    }

    private IReadOnlyList<OutboxRow> Write(IUnitOfWork work, Ward ward, DateTimeOffset now)
    {
        var today = ward.Today(now);
        if (!work.DigestRuns.Claim(ward.Code, today, Kind, now)) return [];
        var reported = work.Tallies.Reports(ward.Code, today, today).Select(team => team.Team).ToHashSet(StringComparer.Ordinal);
        var silent = work.Wards.Teams(ward.Code, today).Where(team => !reported.Contains(team.Code)).ToDictionary(team => team.Code, StringComparer.Ordinal);
        return
        [
            .. work.Nudges.Readers(ward.Code).Where(reader => silent.ContainsKey(reader.Team))
                .SelectMany(reader => outbox.Write(work, reader.Chat, Nudge(silent[reader.Team], today, reader.Language), Lane.Bulk)),
        ];
    }

    private static OutgoingMessage Nudge(Team team, DateOnly today, Language language) => new()
    {
        Text = new RichText().Add(Say(language, "Nudge", team.Name, Numbers.Show(today))).Runs,
        Choices =
        [
            // The day is named, so that a tap on the next morning still speaks of this day.
            [new Choice(Say(language, "NoActivity"), Say(language, "NilLog", today.ToString("dd/MM", CultureInfo.InvariantCulture))), new Choice(Say(language, "LogNow"), "/ghi")],
            [new Choice(Say(language, "TurnOff"), "/nhac tat")],
        ],
    };

    private static string Say(Language language, string key, params object?[] values) => Texts.Get("SilentTeams." + key, language, values);
}
