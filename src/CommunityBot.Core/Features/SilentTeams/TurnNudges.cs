using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.SilentTeams;

/// <summary><c>/nhac tat</c>, <c>/nhac bat</c>: whether I am reminded when my team has not reported.</summary>
public static class TurnNudges
{
    /// <summary>Turns it on or off; without a word, says how it is.</summary>
    public static Reply Handle(Turn turn)
    {
        var word = VietnameseText.Fold(turn.Text);
        if (word is "tat" or "off") turn.Store.Nudges.Set(turn.Member.Id, isOn: false);
        if (word is "bat" or "on") turn.Store.Nudges.Set(turn.Member.Id, isOn: true);
        return Reply.Say(turn.Say(turn.Store.Nudges.IsOn(turn.Member.Id) ? "SilentTeams.IsOn" : "SilentTeams.IsOff"));
    }
}
