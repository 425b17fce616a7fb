using System.Globalization;
using CommunityBot.Conversations;
using CommunityBot.Features.Membership;
using CommunityBot.Features.Reporting;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Periods;

/// <summary><c>/khokhan [PERIOD] [TEAM]: TEXT</c>: writes a difficulty or proposal into the period's report and form; <c>/khokhan TEXT</c> is about today and the whole ward.</summary>
public static class WriteRemark
{
    private const int LongestText = 500;
    private const int LongestLabel = 40;
    private const int Shown = 8;

    /// <summary>Writes it; without a text, lists the latest ones, each with a button that removes it.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is null || turn.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        if (turn.Text.Length == 0) return List(turn, ward);
        if (turn.Text.Split(' ') is ["xoa", var word] && long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return Remove(turn, ward, id);
        var (period, team, text) = Read(turn, ward);
        if (text.Length is 0 or > LongestText) return Reply.Say(turn.Say("Periods.RemarkHow", LongestText));
        if (period.From > turn.Today) return Reply.Say(turn.Say("Reporting.FutureDay", Numbers.Show(period.From)));
        return Keep(turn, ward, period.UpTo(turn.Today), team, text);
    }

    /// <summary>What stands before the first colon names a period, a team or both; anything else belongs to the text.</summary>
    private static (ReportPeriod Period, Team? Team, string Text) Read(Turn turn, Ward ward)
    {
        var today = ReportPeriod.Day(turn.Today);
        var colon = turn.Text.IndexOf(':');
        if (colon < 0) return (today, null, turn.Text);
        var (head, text) = (turn.Text[..colon], turn.Text[(colon + 1)..].Trim());
        var teams = turn.Store.Wards.Teams(ward.Code);
        if (TeamWords.Find(teams, head) is { } team) return (today, team, text);
        if (WardPeriods.ReadFirst(turn.Store, ward.Code, head, turn.Today) is not var (period, rest)) return (today, null, turn.Text);
        if (rest.Length == 0) return (period, null, text);
        return TeamWords.Find(teams, rest) is { } named ? (period, named, text) : (today, null, turn.Text);
    }

    private static Reply Keep(Turn turn, Ward ward, ReportPeriod period, Team? team, string text)
    {
        var remark = new Remark(NewId.Next(turn.Now), team?.Code ?? "", period.From, period.To, text);
        turn.Store.Remarks.Add(ward.Code, remark);
        turn.Audit("remarked", $"{remark.Team} {period.From:yyyy-MM-dd} {period.To:yyyy-MM-dd}".Trim());
        return Reply.Say(turn.Say("Periods.RemarkKept", team?.Name ?? ward.Name, TallyMessage.Title(period, turn.Member.Language), text)).WithRow(RemoveButton(turn, remark));
    }

    private static Reply Remove(Turn turn, Ward ward, long id)
    {
        if (!turn.Store.Remarks.Remove(ward.Code, id)) return Reply.Say(turn.Say("Periods.NoRemark"));
        turn.Audit("remark-removed");
        return Reply.Say(turn.Say("Periods.RemarkGone")) with { InPlace = true };
    }

    private static Reply List(Turn turn, Ward ward)
    {
        var latest = turn.Store.Remarks.Within(ward.Code, turn.Today.AddYears(-1), turn.Today).TakeLast(Shown);
        return Reply.Say(turn.Say("Periods.RemarkHow", LongestText)).WithColumn(latest.Select(remark => RemoveButton(turn, remark)));
    }

    private static Choice RemoveButton(Turn turn, Remark remark)
    {
        var label = remark.Text.Length <= LongestLabel ? remark.Text : remark.Text[..(LongestLabel - 1)] + "…";
        return new(turn.Say("Periods.RemoveRemark", label), $"/khokhan xoa {remark.Id}");
    }
}
