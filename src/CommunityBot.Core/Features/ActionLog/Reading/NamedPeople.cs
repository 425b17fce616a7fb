namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Counts people said by name, as in "bác Lan, bác Hoa và cô Tư cài VNeID".</summary>
internal static class NamedPeople
{
    /// <summary>How many are named in a piece and the pieces of names beside it.</summary>
    public static int Beside(List<Piece> pieces, int piece)
    {
        var (before, here, after) = (Before(pieces, piece), Names(pieces[piece]), After(pieces, piece));
        if (here == 0 && before < 2 && after == 0) return 0;
        return before + after + (here == 0 && after > 0 && pieces[piece].HasOnePerson ? 1 : here);
    }

    /// <summary>"... và bà Bảy", "... vs dì": how many more are named right after a piece.</summary>
    private static int After(List<Piece> pieces, int piece)
    {
        var count = 0;
        for (var i = piece + 1; i < pieces.Count && IsNameOnly(pieces[i]); i++) count += Math.Max(1, Names(pieces[i]));
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

    /// <summary>Someone more and nothing done; without a name only after <c>và</c> or <c>với</c>.</summary>
    private static bool IsNameOnly(Piece piece) =>
        piece.Items is [Person { IsPlural: false } first, ..] && piece.Opener is ',' or '&'
        && (first.IsNamed || (piece.Opener == '&' && first.Source[0].Is(WordRole.Kin)))
        && piece.Items.Skip(1).All(item => item is Word or Person { IsPlural: false } && !Acts(item));

    private static bool Acts(Item item) => item is Word { Element: var word } && word.IsAny(
        WordRole.Doing, WordRole.Install, WordRole.Help, WordRole.File, WordRole.Teach, WordRole.Lookup, WordRole.Done, WordRole.Success, WordRole.Failure,
        WordRole.Negation, WordRole.Plan, WordRole.Want);
}
