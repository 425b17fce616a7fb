namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Names the thing of a row whose words no phrase knows, such as <c>cải chính hộ tịch 1</c>, by asking the search of the cards.</summary>
/// <param name="lexicon">What is known.</param>
/// <param name="nameProcedure">The slug of the card that words name, or null when they name none.</param>
internal sealed class RowNamer(LogLexicon lexicon, Func<string, string?> nameProcedure)
{
    private const int MostWords = 9;
    private const int FewestLetters = 4;

    /// <summary>Puts a thing in the place of the words of each row that names none, in place.</summary>
    public void Name(List<Item> items)
    {
        foreach (var row in RowFinder.Rows(items).Reverse())
        {
            var words = items.GetRange(row.Start, row.Length).FindAll(IsName);
            if (words.Count == 0 || !IsNameless(items.GetRange(row.Start, row.Length))) continue;
            var text = string.Join(' ', words.SelectMany(item => item.Source).Select(element => element.Bare));
            if (text.Length < FewestLetters || text.Count(letter => letter == ' ') >= MostWords || nameProcedure(text) is not { } slug) continue;
            var at = items.IndexOf(words[0]);
            var topic = lexicon.TopicOf(slug);
            var thing = new Thing(topic, new Element(words[0].Source[0].First, text.Count(letter => letter == ' ') + 1, topic, [], text));
            items.RemoveAll(words.Contains);
            items.Insert(at, thing);
        }
    }

    /// <summary>Whether nothing in a row says what was counted, and something unknown does.</summary>
    private static bool IsNameless(List<Item> row) =>
        !row.Exists(item => item is Thing { Topic.IsGeneral: false } or Person { IsNamed: true })
        && row.Exists(item => item is Word { Element.IsUnknownWord: true } or DayMention { IsFuture: true });

    private static bool IsName(Item item) => item switch
    {
        Word word => word.Element.First.Kind == TokenKind.Word && !word.Element.IsAny(WordRole.Reporting, WordRole.Polite, WordRole.DayPart),
        Person person => !person.MayBeSelf || person.Source[0].First.Form.IsMarked is false,
        DayMention day => day.Day is null,
        Thing => true,
        _ => false,
    };
}
