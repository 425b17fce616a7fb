namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>How many when no number was said: as many as are named, two of a couple, one of one person; unknown of several.</summary>
internal sealed class DefaultCount(List<Piece> pieces, Vocabulary vocabulary)
{
    /// <summary>The number, or null when it cannot be told.</summary>
    public Count? Of(Draft draft)
    {
        _ = vocabulary;
        if (NamedPeople.Beside(pieces, draft.Piece) is var named and > 0) return Exactly(named);
        var piece = pieces[draft.Piece];
        if (piece.HasOnePerson) return Exactly(1);
        if (pieces.Exists(other => other.Persons.Any(person => person.IsPlural))) return null;
        return pieces.Exists(other => other.HasOnePerson || other.Has(WordRole.Done)) ? Exactly(1) : null;
    }

    private static Count Exactly(int value) => new(value, Certainty.Exact, CountUnit.None);
}
