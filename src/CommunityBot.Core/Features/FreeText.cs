using CommunityBot.Conversations;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Help;
using CommunityBot.Features.Operations;
using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features;

/// <summary>What a text means that is no command and no answer: a volunteer's work first, else a question.</summary>
/// <param name="log">Logs work.</param>
/// <param name="find">Answers questions.</param>
internal sealed class FreeText(LogActions log, FindProcedure find)
{
    /// <summary>The longest text that is read as one message; longer ones are almost never meant for a bot.</summary>
    private const int Longest = 4_000;

    /// <summary>Answers it.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Message.Kind == IncomingKind.Tap && turn.Text.StartsWith('#')) return Fallback.OldButton(turn);
        if (turn.Text.Length > Longest) return Reply.Say(turn.Say("Help.TooLong", Longest));
        if (PauseBot.For(turn) is not null) return (turn.Member.Role >= Role.Volunteer ? log.TryHandle(turn) : null) ?? PauseBot.Tell(turn)!;
        if (!turn.Text.Any(char.IsLetterOrDigit)) return Fallback.NotUnderstood(turn);
        if (turn.Member.Role >= Role.Volunteer) return log.TryHandle(turn)?.AsEssential() ?? find.Handle(turn);
        // A volunteer who has not joined yet must not believe that this was counted.
        return log.IsWork(turn) && !find.HasAnswer(turn.Text) ? Reply.Say(turn.Say("ActionLog.NoWard")) : find.Handle(turn);
    }
}
