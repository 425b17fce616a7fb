using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Periods;

/// <summary>
/// <c>/khoaky PERIOD REASON</c>: from now on nothing of those days can be logged, changed or removed. <c>/mokhoa PERIOD REASON</c>: it can again, marked late,
/// until they are locked once more. Both stay readable with their reasons.
/// </summary>
public static class LockPeriod
{
    private const int LongestReason = 300;
    private const int Shown = 10;

    /// <summary>Locks; without a text, shows what was locked and unlocked.</summary>
    public static Reply Lock(Turn turn) => Change(turn, isLocked: true);

    /// <summary>Unlocks; without a text, shows what was locked and unlocked.</summary>
    public static Reply Unlock(Turn turn) => Change(turn, isLocked: false);

    private static Reply Change(Turn turn, bool isLocked)
    {
        if (turn.Member.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        if (turn.Text.Length == 0) return History(turn, ward);
        if (WardPeriods.ReadFirst(turn.Store, ward, turn.Text, turn.Today) is not var (whole, reason)) return Reply.Say(turn.Say("Periods.LockHow"));
        if (whole.From > turn.Today) return Reply.Say(turn.Say("Reporting.FutureDay", Numbers.Show(whole.From)));
        if (reason.Length is 0 or > LongestReason) return Reply.Say(turn.Say("Periods.ReasonNeeded", LongestReason));
        var days = whole.UpTo(turn.Today);
        turn.Store.Periods.Add(ward, new PeriodLock
        {
            Id = NewId.Next(turn.Now),
            FromDay = days.From,
            ToDay = days.To,
            IsLocked = isLocked,
            Reason = reason,
            Member = turn.Member.Id,
            At = turn.Now,
        });
        turn.Audit(isLocked ? "locked" : "unlocked", $"{days.From:yyyy-MM-dd} {days.To:yyyy-MM-dd}");
        return Reply.Say(turn.Say(isLocked ? "Periods.Locked" : "Periods.Unlocked", Numbers.Show(days.From), Numbers.Show(days.To), reason));
    }

    private static Reply History(Turn turn, string ward)
    {
        var history = turn.Store.Periods.History(ward, Shown);
        if (history.Count == 0) return Reply.Say(turn.Say("Periods.LockHow"));
        var text = new RichText().Bold(turn.Say("Periods.History"));
        foreach (var change in history)
        {
            var who = (change.Member is { } id ? turn.Store.Members.Find(ward, id)?.Name : null) ?? turn.Say("Periods.SomeoneGone");
            var key = change.IsLocked ? "Periods.WasLocked" : "Periods.WasUnlocked";
            text.Line("• " + turn.Say(key, Numbers.Show(change.FromDay), Numbers.Show(change.ToDay), who, Numbers.Show(turn.Ward!.Today(change.At)), change.Reason));
        }

        return Reply.Say(text);
    }
}
