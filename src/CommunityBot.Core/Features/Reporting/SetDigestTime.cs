using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary><c>/giobaocao HH:mm</c>: when the daily tally comes; <c>tat</c> turns it off.</summary>
public static class SetDigestTime
{
    /// <summary>Sets it; without a time, says when it comes now.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is null || turn.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        var word = VietnameseText.Fold(turn.Text).Replace('h', ':');
        if (word.Length == 0) return Say(turn, ward.DigestTime);
        if (word is "tat" or "off") return Set(turn, ward, null);
        return WardTime.TryParseTime(word.EndsWith(':') ? word + "00" : word, out var time)
            ? Set(turn, ward, time.ToString("HH:mm"))
            : Reply.Say(turn.Say("Reporting.WrongTime"));
    }

    private static Reply Set(Turn turn, Ward ward, string? time)
    {
        if (ward.DigestTime is null && time is not null)
        {
            // The days while it was off are not owed to anyone.
            turn.Store.DigestRuns.Claim(ward.Code, turn.Today.AddDays(-1), DigestClock.Daily, turn.Now);
        }

        turn.Store.Wards.SetDigestTime(ward.Code, time);
        turn.Audit("rescheduled", time ?? "off");
        return Say(turn, time);
    }

    private static Reply Say(Turn turn, string? time) =>
        Reply.Say(time is null ? turn.Say("Reporting.DigestOff") : turn.Say("Reporting.DigestAt", time));
}
