using CommunityBot.Conversations;

namespace CommunityBot.Features.Membership;

/// <summary>The guard against guessing codes: after five wrong ones a person waits for an hour.</summary>
internal static class WrongCodes
{
    private const int Most = 5;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Whether the person must wait.</summary>
    public static bool AreTooMany(Turn turn) => turn.Store.Invites.WrongSince(Who(turn), turn.Now - Window) >= Most;

    /// <summary>Counts a wrong code.</summary>
    public static void Count(Turn turn) => turn.Store.Invites.CountWrong(Who(turn), turn.Now);

    private static string Who(Turn turn) => turn.Message.Chat.Channel + ":" + turn.Message.SenderId;
}
