using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Operations;

/// <summary><c>/nhatky</c>: who did what in the ward lately.</summary>
public static class ShowAuditTrail
{
    private const int Most = 30;

    /// <summary>Shows it.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is null || turn.Ward is not { } ward) return Reply.Say(turn.Say("Membership.NotAMember"));
        var text = new RichText().Bold(turn.Say("Operations.AuditTitle", ward.Name));
        var entries = turn.Store.Audit.Latest(ward.Code, Most);
        if (entries.Count == 0) text.Line(turn.Say("Operations.AuditEmpty"));
        foreach (var entry in entries) text.Line($"• {ward.LocalTime(entry.At):dd/MM HH:mm} {Describe(turn, entry)}");
        return Reply.Say(text);
    }

    private static string Describe(Turn turn, AuditEntry entry)
    {
        var act = Texts.Find("Operations.Act." + entry.Act, turn.Member.Language) ?? entry.Act;
        var who = entry.ActorName ?? turn.Say(entry.Actor is null ? "Operations.NoActor" : "Operations.FormerActor");
        var toWhom = entry.Subject == entry.Actor ? null : entry.SubjectName;
        return string.Join(" · ", new[] { who, act, toWhom, entry.Detail }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
