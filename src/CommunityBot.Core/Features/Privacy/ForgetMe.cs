using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

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

        turn.Audit("erased");
        Erase(turn.Store, turn.Member.Id);
        return Reply.Say(turn.Say("Privacy.Forgotten"));
    }

    private static void Erase(IUnitOfWork store, long member)
    {
        foreach (var chat in store.Members.Chats(member))
        {
            store.Outbox.ForgetChat(chat);
            store.Conversations.ForgetSender(chat.Channel, chat.ChatId);
            store.Invites.ForgetMember(member, $"{chat.Channel}:{chat.ChatId}");
            store.Browsers.ForgetChat(chat.ChatId);
        }

        store.Actions.ForgetMember(member);
        store.Audit.ForgetMember(member);
        store.Pauses.ForgetMember(member);
        store.Periods.ForgetMember(member);
        store.Members.Erase(member);
    }
}
