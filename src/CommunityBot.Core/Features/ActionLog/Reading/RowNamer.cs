namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Names the thing of a row whose words no phrase knows, such as <c>cải chính hộ tịch 1</c>, by asking the search of the cards.</summary>
/// <param name="nameProcedure">The slug of the card that words name, or null when they name none.</param>
internal sealed class RowNamer(Func<string, string?> nameProcedure)
{
    private const int MostWords = 8;
    private const int FewestLetters = 4;

    /// <summary>Puts a thing before the number of each row that has none.</summary>
    public void Name(List<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Things.Any() || piece.Persons.Any() || piece.Counts.Count() != 1) continue;
            var words = piece.Items.OfType<Word>().Where(IsPlain).ToList();
            var text = string.Join(' ', words.Select(word => word.Element.Bare));
            if (words.Count > MostWords || text.Length < FewestLetters || !words.Exists(word => word.Element.IsUnknownWord)) continue;
            if (nameProcedure(text) is not { } slug) continue;
            var at = piece.Items.IndexOf(words[0]);
            piece.Items.RemoveAll(item => item is Word word && words.Contains(word));
            piece.Items.Insert(Math.Min(at, piece.Items.Count), new Thing(new Topic(IndicatorList.Dossiers, slug, false), words[0].Element));
        }
    }

    private static bool IsPlain(Word word) => word.Element.First.Kind == TokenKind.Word && !word.Element.IsAny(WordRole.Reporting, WordRole.Polite, WordRole.DayPart);
}
