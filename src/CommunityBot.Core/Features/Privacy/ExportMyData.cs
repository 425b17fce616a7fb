using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Privacy;

/// <summary><c>/dulieu</c>: everything that is stored about me.</summary>
public static class ExportMyData
{
    /// <summary>Shows it.</summary>
    public static Reply Handle(Turn turn)
    {
        var member = turn.Member;
        var text = new RichText().Bold(turn.Say("Privacy.DataTitle"))
            .Line(turn.Say("Privacy.DataRole", turn.Say("Membership.Role." + member.Role)))
            .Line(turn.Say("Privacy.DataSince", member.Since.ToString("dd/MM/yyyy")));
        if (member.Name.Length > 0) text.Line(turn.Say("Privacy.DataName", member.Name));
        if (member.Ward is not null) text.Line(turn.Say("Privacy.DataWard", turn.Ward?.Name, member.Team ?? "—"));
        foreach (var chat in turn.Store.Members.Chats(member.Id)) text.Line(turn.Say("Privacy.DataChat", turn.Say("Membership.Channel." + chat.Channel), chat.ChatId));
        if (member.Ward is { } ward) text.Line(turn.Say("Privacy.DataLogs", turn.Store.Actions.CountOf(ward, member.Id)));
        text.Line().Line(turn.Say("Privacy.DataNot"));
        return Reply.Say(text).WithRow(new Choice(turn.Say("Privacy.ForgetYes"), "/quentoi"));
    }
}
