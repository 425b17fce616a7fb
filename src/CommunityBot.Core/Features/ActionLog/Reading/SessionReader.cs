namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Reads sessions and the people at them; what a session was about is no entry.</summary>
/// <param name="session">Code of the indicator that counts sessions.</param>
/// <param name="attendance">Code of the indicator that counts people at sessions, if any.</param>
internal sealed class SessionReader(string session, string? attendance)
{
    /// <summary>Fewer people are shown something, not gathered.</summary>
    private const int FewestPeople = 8;

    private int? sessions;
    private int? audience;
    private bool isUnclear;

    /// <summary>Whether zero sessions were reported.</summary>
    public bool IsZero { get; private set; }

    /// <summary>Takes sessions, audiences and topics out of the pieces and returns them as drafts.</summary>
    public List<Draft> Take(List<Piece> pieces)
    {
        var isInside = false;
        var hasTopic = false;
        var isNamed = pieces.Exists(piece => piece.Things.Any(thing => thing.Topic.Indicator == session));
        var gathering = IsGathering(pieces) ? pieces.Find(piece => IsGathered(piece) && !(isNamed && piece.Counts.Any())) : null;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var names = piece == gathering || piece.Things.Any(thing => thing.Topic.Indicator == session);
            var continues = isInside && piece.Opener is ',' or '&' && (hasTopic || piece.Has(WordRole.Teach) || piece.Has(WordRole.Subject)) && !HasAction(piece);
            isInside = names || (isInside && (continues || !HasOwnThing(piece)));
            if (names) sessions ??= 0;
            if (!isInside && !piece.Things.Any(thing => thing.Topic.Indicator == attendance)) continue;
            hasTopic |= piece.Items.RemoveAll(item => (names || continues) && item is Thing thing && IsTopic(thing, piece)) > 0;
            TakeCounts(piece);
            piece.Items.RemoveAll(item => item is Thing thing && IsSession(thing));
        }

        return Drafts();
    }

    /// <summary>"Gom bà con nói chuyện lừa đảo, 35 người nghe": a session though no word names it.</summary>
    private static bool IsGathering(List<Piece> pieces) =>
        pieces.Exists(IsGathered) && pieces.Exists(piece => piece.Counts.Any(count => count.Value >= FewestPeople && count.Unit != CountUnit.Pieces));

    private static bool IsGathered(Piece piece) => piece.Has(WordRole.Gathering);

    private static bool HasAction(Piece piece) =>
        piece.Has(WordRole.Install) || piece.Has(WordRole.Doing) || piece.Has(WordRole.Help) || piece.Has(WordRole.File);

    private bool IsSession(Thing thing) => thing.Topic.Indicator == session || (attendance is not null && thing.Topic.Indicator == attendance);

    private bool HasOwnThing(Piece piece) => piece.Things.Any(thing => !IsSession(thing) && !thing.Topic.IsGeneral);

    /// <summary>A thing with a bare number right after it is counted for itself.</summary>
    private bool IsTopic(Thing thing, Piece piece)
    {
        var at = piece.Items.IndexOf(thing);
        var isCounted = at + 1 < piece.Items.Count && piece.Items[at + 1] is Count { Unit: CountUnit.None };
        return !IsSession(thing) && !isCounted;
    }

    private void TakeCounts(Piece piece)
    {
        foreach (var count in piece.Counts.ToList())
        {
            var isSessions = count.Unit == CountUnit.Sessions
                || (count.Unit == CountUnit.None && Beside(piece, count) is { } thing && thing.Topic.Indicator == session);
            var isAudience = count.Unit is CountUnit.People or CountUnit.Audience or CountUnit.Unknown
                || (count.Unit is CountUnit.None or CountUnit.Pieces && Beside(piece, count) is { } other && other.Topic.Indicator == attendance);
            if (HasOwnThing(piece) && !isSessions && count.Unit != CountUnit.Audience) continue;
            if (isSessions) sessions = Add(sessions, count);
            else if (isAudience) audience = Add(audience, piece.Opener == Piece.Each ? count with { Value = count.Value * Math.Max(1, sessions ?? 1) } : count);
            else continue;
            piece.Items.Remove(count);
        }
    }

    /// <summary>The thing before a number, or right after it when there is none before.</summary>
    private static Thing? Beside(Piece piece, Count count)
    {
        var at = piece.Items.IndexOf(count);
        return piece.Items.Take(at).LastOrDefault(item => item is Thing) as Thing ?? piece.Items.ElementAtOrDefault(at + 1) as Thing;
    }

    private int? Add(int? sum, Count count)
    {
        isUnclear |= count.Certainty != Certainty.Exact || (count.Unit == CountUnit.Audience && sum > count.Value);
        IsZero |= count is { Value: 0, Certainty: Certainty.Exact };
        return (sum ?? 0) + (count.Certainty == Certainty.Vague ? 0 : count.Value);
    }

    private List<Draft> Drafts()
    {
        var drafts = new List<Draft>();
        var certainty = isUnclear ? Certainty.Approximate : Certainty.Exact;
        if (sessions is { } number && !(IsZero && number == 0)) drafts.Add(Draft(session, Math.Max(number, 1), Certainty.Exact));
        if (audience is { } people && (people > 0 || isUnclear) && attendance is not null) drafts.Add(Draft(attendance, people, certainty));
        return drafts;
    }

    private static Draft Draft(string indicator, int value, Certainty certainty) =>
        new(new Topic(indicator, null, false), 0) { Count = new Count(value, certainty, CountUnit.None) };
}
