namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Counts people said by name, as in "bác Lan, bác Hoa và cô Tư cài VNeID".</summary>
internal static class NamedPeople
{
    /// <summary>How many are named in a piece and the pieces of names beside it.</summary>
    public static int Beside(List<Piece> pieces, int piece)
    {
        var before = Before(pieces, piece);
        if (!HasName(pieces[piece]) && before < 2 && !(piece + 1 < pieces.Count && IsNameOnly(pieces[piece + 1]))) return 0;
        var count = Names(pieces[piece]) + before;
        for (var i = piece + 1; i < pieces.Count && IsNameOnly(pieces[i]) && pieces[i].Opener is ',' or '&'; i++) count += Names(pieces[i]);
        return count;
    }

    /// <summary>How many are named in the pieces of names right before a piece.</summary>
    public static int Before(List<Piece> pieces, int piece)
    {
        var count = 0;
        for (var i = piece - 1; i >= 0 && IsNameList(pieces[i]) && pieces[i + 1].Opener is ',' or '&' or Piece.Each; i--) count += Names(pieces[i]);
        return count;
    }

    private static bool HasName(Piece piece) => piece.Persons.Any(person => person.IsNamed);

    /// <summary>The longest row of names with nothing between them: "ông Tám bà Chín" are two, "bác Lan nhờ làm cho cháu Hoa" is one.</summary>
    private static int Names(Piece piece)
    {
        var (most, run) = (0, 0);
        foreach (var item in piece.Items)
        {
            run = item is Person { IsNamed: true } ? run + 1 : 0;
            most = Math.Max(most, run);
        }

        return most;
    }

    private static bool IsNameList(Piece piece) =>
        HasName(piece) && !piece.Counts.Any() && piece.Items[^1] is Person && piece.Things.All(thing => thing.Topic.IsGeneral);

    private static bool IsNameOnly(Piece piece) =>
        piece.Items is [Person { IsNamed: true }, ..]
        && piece.Items.Skip(1).All(item => item is Word word && word.Element.IsAny(WordRole.Channel, WordRole.Filler, WordRole.Polite));
}
