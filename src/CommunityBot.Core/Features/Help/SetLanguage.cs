using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Help;

/// <summary><c>/ngonngu vi|en</c>: the language the bot speaks with me.</summary>
public static class SetLanguage
{
    /// <summary>Sets it; without one, offers both.</summary>
    public static Reply Handle(Turn turn)
    {
        Language? language = VietnameseText.Fold(turn.Text) switch
        {
            "vi" or "tieng viet" or "vietnamese" => Language.Vietnamese,
            "en" or "tieng anh" or "english" => Language.English,
            _ => null,
        };
        if (language is not { } chosen)
        {
            return Reply.Say(turn.Say("Help.WhichLanguage")).WithRow(new Choice("Tiếng Việt", "/ngonngu vi"), new Choice("English", "/ngonngu en"));
        }

        turn.Update(turn.Member with { Language = chosen });
        return Reply.Say(turn.Say("Help.LanguageSet"));
    }
}
