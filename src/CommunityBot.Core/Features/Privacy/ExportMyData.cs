using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Privacy;

/// <summary><c>/dulieu</c>: everything that is stored about me.</summary>
public static class ExportMyData
{
    /// <summary>Shows it.</summary>
    public static Reply Handle(Turn turn)
    {
        turn.Audit("exported");
        var text = new RichText().Bold(turn.Say("Privacy.DataTitle"));
        foreach (var line in Person(turn).Concat(Chats(turn)).Concat(Work(turn))) text.Line(line);
        text.Line().Line(turn.Say("Privacy.DataNot"));
        return Reply.Say(text).WithRow(new Choice(turn.Say("Privacy.ForgetYes"), "/quentoi"));
    }

    private static IEnumerable<string> Person(Turn turn)
    {
        var member = turn.Member;
        yield return turn.Say("Privacy.DataRole", turn.Say("Membership.Role." + member.Role));
        yield return turn.Say("Privacy.DataSince", member.Since.ToString("dd/MM/yyyy"));
        yield return turn.Say("Privacy.DataLanguage", turn.Say("Privacy.Language"));
        if (member.Name.Length > 0) yield return turn.Say("Privacy.DataName", member.Name);
        if (member.Ward is not null) yield return turn.Say("Privacy.DataWard", turn.Ward?.Name, member.Team ?? "—");
    }

    private static IEnumerable<string> Chats(Turn turn) => turn.Store.Members.Chats(turn.Member.Id).SelectMany(chat => new[]
    {
        turn.Say("Privacy.DataChat", turn.Say("Membership.Channel." + chat.Channel), chat.ChatId),
        turn.Say("Privacy.DataMessages", turn.Store.Outbox.CountOf(chat)),
    });

    private static IEnumerable<string> Work(Turn turn)
    {
        var span = turn.Store.Actions.SpanOf(turn.Member.Id);
        if (span.Logs > 0) yield return turn.Say("Privacy.DataLogs", span.Logs, span.First, span.Last);
        yield return turn.Say("Privacy.DataAudit", turn.Store.Audit.CountOf(turn.Member.Id));
        if (turn.Store.Periods.CountOf(turn.Member.Id) is > 0 and var locks) yield return turn.Say("Privacy.DataLocks", locks);
        if (!turn.Store.Nudges.IsOn(turn.Member.Id)) yield return turn.Say("Privacy.DataNoNudges");
    }
}
