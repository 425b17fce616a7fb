using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Periods;

/// <summary><c>/chiendich NAME DD/MM-DD/MM</c>: names a stretch of days that reports and targets can be asked for by; <c>/chiendich xoa NAME</c> forgets it.</summary>
public static class NameCampaign
{
    private const int LongestName = 60;

    /// <summary>Names it; without a text, lists the ward's campaigns.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        if (turn.Text.Length == 0) return List(turn, ward);
        var words = turn.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && VietnameseText.Fold(words[0]) is "xoa" or "remove") return Remove(turn, ward, string.Join(' ', words.Skip(1)));
        var name = string.Join(' ', words.SkipLast(1));
        if (name.Length is 0 or > LongestName || PeriodReader.ReadWhole(words[^1], turn.Today) is not { } days) return Reply.Say(turn.Say("Periods.CampaignHow"));
        // A campaign must not take the place of a period everyone knows.
        if (PeriodReader.ReadWhole(name, turn.Today) is not null) return Reply.Say(turn.Say("Periods.NameTaken", name));
        turn.Store.Periods.Save(ward, new Campaign(WardPeriods.Key(name), name, days.From, days.To));
        turn.Audit("campaign-named", $"{name} {days.From:yyyy-MM-dd} {days.To:yyyy-MM-dd}");
        return Reply.Say(turn.Say("Periods.CampaignSet", name, Numbers.Show(days.From), Numbers.Show(days.To)))
            .WithRow(new Choice(turn.Say("Periods.ShowReport"), "/baocao " + name));
    }

    private static Reply Remove(Turn turn, string ward, string name)
    {
        if (!turn.Store.Periods.Remove(ward, WardPeriods.Key(name))) return Reply.Say(turn.Say("Periods.NoCampaign", name));
        turn.Audit("campaign-removed", name);
        return Reply.Say(turn.Say("Periods.CampaignGone", name));
    }

    private static Reply List(Turn turn, string ward)
    {
        var campaigns = turn.Store.Periods.Campaigns(ward);
        if (campaigns.Count == 0) return Reply.Say(turn.Say("Periods.CampaignHow"));
        var text = new RichText().Bold(turn.Say("Periods.Campaigns"));
        foreach (var campaign in campaigns) text.Line($"• {campaign.Name}: {Numbers.Show(campaign.FromDay)} – {Numbers.Show(campaign.ToDay)}");
        return Reply.Say(text);
    }
}
