namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>How many when no number was said: as many as are named, two of a couple, one of one person; unknown of several.</summary>
internal static class DefaultCount
{
    /// <summary>The number, or null when it cannot be told.</summary>
    public static Count? Of(Draft draft, List<Piece> pieces)
    {
        if (NamedPeople.Beside(pieces, draft.Piece) is var named and > 0) return Exactly(named);
        var piece = pieces[draft.Piece];
        if (piece.Persons.FirstOrDefault(person => person.IsNamed || person.IsPlural || !person.MayBeSelf) is { } helped) return helped.IsPlural
            ? null : Exactly(1);
        if (HasUnknownObject(piece)) return Exactly(1);
        if (pieces.Exists(other => other.Persons.Any(person => person.IsPlural))) return null;
        return !draft.Topic.IsGeneral && pieces.Exists(other => other.HasOnePerson || other.Has(WordRole.Done)) ? Exactly(1) : null;
    }

    /// <summary>"Hỗ trợ HTX ... ": help for someone nothing is known about.</summary>
    private static bool HasUnknownObject(Piece piece)
    {
        var help = piece.Items.FindIndex(item => Piece.RoleOf(item, WordRole.Help));
        return help >= 0 && help + 1 < piece.Items.Count && piece.Items[help + 1] is Word { Element.IsUnknownWord: true };
    }

    private static Count Exactly(int value) => new(value, Certainty.Exact, CountUnit.None);
}
