using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Privacy;

/// <summary><c>/quentoi</c>: erases me and keeps the counts; asks once before.</summary>
public static class ForgetMe
{
    /// <summary>Asks, or erases when confirmed.</summary>
    public static Reply Handle(Turn turn)
    {
        if (VietnameseText.Fold(turn.Text) is not ("co" or "yes"))
        {
            return Reply.Say(turn.Say("Privacy.ForgetAsk"))
                .WithRow(new Choice(turn.Say("Privacy.ForgetYes"), "/quentoi co"), new Choice(turn.Say("Privacy.ForgetNo"), "/huy"));
        }

        turn.Store.Actions.ForgetMember(turn.Member.Id);
        foreach (var chat in turn.Store.Members.Chats(turn.Member.Id)) turn.Store.Outbox.ForgetChat(chat);
        turn.Store.Members.Erase(turn.Member.Id);
        return Reply.Say(turn.Say("Privacy.Forgotten"));
    }
}
