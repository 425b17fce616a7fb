namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Cuts a message into pieces at line ends, marks and words such as <c>và</c>.</summary>
internal static class PieceSplitter
{
    /// <summary>The pieces that hold anything, in order.</summary>
    public static List<Piece> Split(List<Item> items)
    {
        var pieces = new List<Piece> { new('\n', []) };
        var seen = new Seen();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var isSlip = item is Word { Element.Bare: "a" or "u" or "o" } && i + 1 < items.Count && items[i + 1] is Count;
            if (IsSign(items, i)) continue;
            if ((isSlip ? Piece.Slip : Opener(item, pieces[^1], seen)) is not { } opener)
            {
                pieces[^1].Items.Add(item);
                seen = seen.With(item);
                continue;
            }

            if (pieces[^1].Items.Count > 0) pieces.Add(new Piece(opener, []));
            else pieces[^1] = new Piece(Stronger(pieces[^1].Opener, opener), []);
            seen = new Seen();
        }

        return [.. pieces.Where(piece => piece.Items.Count > 0)];
    }

    /// <summary><c>vneid +3</c>, <c>dvc;2</c>: the mark belongs to the number.</summary>
    private static bool IsSign(List<Item> items, int at)
    {
        if (at == 0 || at + 1 >= items.Count || items[at - 1] is not Thing || items[at + 1] is not Count) return false;
        return items[at] is Stop { Mark: '+' }
            || (items[at] is Stop { Mark: ';' or ',' or '.' } && items[at].Source[0].First.IsGlued && items[at + 1].Source[0].First.IsGlued
                && (at + 2 == items.Count || items[at + 2] is Stop) && (items[at] is Stop { Mark: ';' } || at == 1 || items[at - 2] is not Count));
    }

    private static char? Opener(Item item, Piece before, Seen seen) => item switch
    {
        Word word when word.Element.Is(WordRole.Slip) => Piece.Slip,
        Word word when word.Element.Is(WordRole.Sorry) => Piece.Sorry,
        Word word when word.Element.Is(WordRole.Each) && (word.Element.Words > 1 || word.Element.First.Form.IsMarked) => Piece.Each,
        Word word when word.Element.Is(WordRole.Contrast) => Piece.But,
        Word word when word.Element.Is(WordRole.PartOf) => ':',
        Word word when word.Element.Is(WordRole.And) => '&',
        Stop { Mark: '\n' or '.' or ';' or ',' or '•' or '!' or '?' or '+' or '|' or '&' } stop => stop.Mark,
        Stop { Mark: ')' } => !seen.Count && seen.Bracket ? null : ')',
        Word word when word.Element.Is(WordRole.Total) && seen.Count => Piece.Total,
        Stop { Mark: ':' } => seen.Count ? ':' : seen.Thing || before.IsTotal ? null : ':',
        Stop { Mark: '=' } => seen is { Count: true, Thing: false } ? ':' : null,
        Stop { Mark: '(' or '-' or '/' or '>' } stop => seen.Count ? stop.Mark : null,
        _ => null,
    };

    /// <summary>Of several marks in a row a line end or colon tells most.</summary>
    private static char Stronger(char one, char other) => IsSaid(other) || !(IsSaid(one) || one is '\n' or ':' or '(') ? other : one;

    private static bool IsSaid(char opener) => opener is Piece.Total or Piece.Slip or Piece.Sorry or Piece.Each or Piece.But;

    /// <summary>What the piece being read holds so far.</summary>
    private readonly record struct Seen(bool Count, bool Thing, bool Bracket)
    {
        public Seen With(Item item) => new(Count || item is Reading.Count, Thing || item is Reading.Thing, Bracket || item is Stop { Mark: '(' });
    }
}
