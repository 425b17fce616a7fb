using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Help;

/// <summary><c>/trogiup</c>: the commands the asker may use, and no others.</summary>
/// <param name="entries">All commands; asked for late because help is one of them.</param>
public sealed class ShowHelp(Func<IReadOnlyList<MenuEntry>> entries)
{
    /// <summary>Shows them.</summary>
    public Reply Handle(Turn turn)
    {
        var text = new RichText().Bold(turn.Say("Help.Title")).Line(turn.Say("Help.JustWrite." + turn.Member.Role)).Line();
        foreach (var entry in entries().Where(entry => entry.Help is not null && entry.LowestRole <= turn.Member.Role))
        {
            var word = turn.Member.Language == Language.English ? entry.English : entry.Word;
            text.Line($"/{word} – {turn.Say(entry.Help!)}");
        }

        return Reply.Say(text.Line().Line(turn.Say("Help.Machine")));
    }
}
