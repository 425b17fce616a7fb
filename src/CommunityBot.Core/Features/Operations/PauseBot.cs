using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Operations;

/// <summary>The kill switch: <c>/tamdung dan|tatca REASON</c> stops answers to residents or to everybody, <c>/tieptuc</c> lets the bot go on.</summary>
public static class PauseBot
{
    /// <summary>Pauses; without a scope or a reason, says how.</summary>
    public static Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is not { } ward) return Reply.Say(turn.Say("Membership.NotAMember"));
        var words = turn.Text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is not [var whom, var reason] || Scope(whom) is not { } scope) return How(turn, ward);
        turn.Store.Pauses.Begin(new Pause { Ward = ward, Scope = scope, Reason = reason, Since = turn.Now });
        turn.Audit("paused", detail: scope.ToString());
        return Reply.Say(turn.Say("Operations.Paused." + scope, reason)).WithRow(Resume(turn));
    }

    /// <summary>Lets the bot go on.</summary>
    public static Reply End(Turn turn)
    {
        if (turn.Member.Ward is not { } ward) return Reply.Say(turn.Say("Membership.NotAMember"));
        if (!turn.Store.Pauses.End(ward)) return Reply.Say(turn.Say("Operations.NotPaused"));
        turn.Audit("resumed");
        return Reply.Say(turn.Say("Operations.Resumed"));
    }

    /// <summary>What holds for the sender of a turn: null when the bot answers. Administrators are always answered, to try before they let it go on.</summary>
    public static Pause? For(Turn turn)
    {
        if (turn.Member.Role == Role.Admin) return null;
        // People of no known ward are not answered while any ward has paused: a wrong answer is worse than none.
        var pause = turn.Store.Pauses.Find(turn.Ward?.Code);
        return pause?.Scope == PauseScope.Everyone || turn.Member.Role == Role.Resident ? pause : null;
    }

    /// <summary>Tells the sender of the pause, once; null when there is none.</summary>
    public static Reply? Tell(Turn turn)
    {
        if (For(turn) is not { } pause) return null;
        if (!turn.Store.Pauses.Tell(pause.Ward, turn.Member.Id)) return Reply.Nothing;
        var key = turn.Member.Role >= Role.Volunteer ? "Operations.PausedForVolunteer" : "Operations.PausedForResident";
        return Reply.Say(turn.Say(key, pause.Reason));
    }

    private static PauseScope? Scope(string word) => VietnameseText.Fold(word) switch
    {
        "dan" or "nguoidan" or "residents" => PauseScope.Residents,
        "tatca" or "all" => PauseScope.Everyone,
        _ => null,
    };

    private static Reply How(Turn turn, string ward)
    {
        var how = Reply.Say(turn.Say("Operations.PauseHow"));
        return turn.Store.Pauses.Find(ward) is { } pause
            ? Reply.Say(turn.Say("Operations.Paused." + pause.Scope, pause.Reason)).Then(how).WithRow(Resume(turn))
            : how;
    }

    private static Choice Resume(Turn turn) => new(turn.Say("Operations.Resume"), "/tieptuc");
}
