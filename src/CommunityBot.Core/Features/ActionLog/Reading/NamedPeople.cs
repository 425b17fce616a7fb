namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Counts people said by name, as in "bác Lan, bác Hoa và cô Tư cài VNeID".</summary>
internal static class NamedPeople
{
    /// <summary>How many are named in a piece and the pieces of names beside it.</summary>
    public static int Beside(List<Piece> pieces, int piece)
    {
        if (!HasName(pieces[piece]) && !(piece + 1 < pieces.Count && IsNameOnly(pieces[piece + 1]))) return 0;
        var count = HasName(pieces[piece]) ? 1 : 0;
        for (var i = piece - 1; i >= 0 && IsNameList(pieces[i]) && pieces[i + 1].Opener is ',' or '&'; i--) count++;
        for (var i = piece + 1; i < pieces.Count && IsNameOnly(pieces[i]) && pieces[i].Opener is ',' or '&'; i++) count++;
        return count;
    }

    private static bool HasName(Piece piece) => piece.Persons.Any(person => person.IsNamed);

    private static bool IsNameList(Piece piece) =>
        HasName(piece) && !piece.Counts.Any() && piece.Items[^1] is Person && piece.Things.All(thing => thing.Topic.IsGeneral);

    private static bool IsNameOnly(Piece piece) =>
        piece.Items is [Person { IsNamed: true }, ..]
        && piece.Items.Skip(1).All(item => item is Word word && word.Element.IsAny(WordRole.Channel, WordRole.Filler, WordRole.Polite));
}
