using CommunityBot.Conversations;

namespace CommunityBot.Features.Membership;

/// <summary>The guard against guessing codes: after five wrong ones a person waits for an hour, after a hundred at one ward everybody does.</summary>
internal static class WrongCodes
{
    private const int MostOfPerson = 5;
    private const int MostInWard = 100;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>What a person who must wait is told; null when they need not.</summary>
    public static Reply? Refusal(Turn turn)
    {
        if (Counted(turn, Person(turn)) >= MostOfPerson) return Reply.Say(turn.Say("Membership.TooManyCodes"));
        return Counted(turn, Ward(turn)) >= MostInWard ? Reply.Say(turn.Say("Membership.TooManyInWard")) : null;
    }

    /// <summary>Counts a wrong code.</summary>
    public static void Count(Turn turn)
    {
        turn.Store.Invites.CountWrong(Person(turn), turn.Now);
        turn.Store.Invites.CountWrong(Ward(turn), turn.Now);
        if (Counted(turn, Ward(turn)) == MostInWard) turn.Audit("guessed");
    }

    private static int Counted(Turn turn, string who) => turn.Store.Invites.WrongSince(who, turn.Now - Window);

    private static string Person(Turn turn) => turn.Message.Chat.Channel + ":" + turn.Message.SenderId;

    /// <summary>A thief may come as many persons; all who guess at one ward, or at an unknown one, are also counted together.</summary>
    private static string Ward(Turn turn) => "ward:" + turn.Ward?.Code;
}
