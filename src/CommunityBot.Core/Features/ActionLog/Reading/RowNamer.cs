namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Names the thing of a row whose words no phrase knows, such as <c>cải chính hộ tịch 1</c>, by asking the search of the cards.</summary>
/// <param name="lexicon">What is known.</param>
/// <param name="nameProcedure">The slug of the card that words name, or null when they name none.</param>
internal sealed class RowNamer(LogLexicon lexicon, Func<string, string?> nameProcedure)
{
    private const int MostWords = 9;
    private const int FewestLetters = 4;

    /// <summary>Puts a thing in the place of the words of each row that names none, or names it with words beside that may change it, in place.</summary>
    public void Name(List<Item> items)
    {
        var hasThing = items.Exists(item => item is Thing { Topic.IsGeneral: false });
        foreach (var (start, length) in RowFinder.Rows(items, withPeople: !hasThing).Reverse())
        {
            var row = items.GetRange(start, length);
            var words = row.FindAll(IsName);
            words.RemoveRange(0, Math.Max(0, words.FindIndex(item => !IsVerb(item))));
            if (words.Count == 0 || !IsUnclear(row)) continue;
            var text = string.Join(' ', words.SelectMany(TextOf));
            if (text.Length < FewestLetters || text.Count(letter => letter == ' ') >= MostWords || nameProcedure(text) is not { } slug) continue;
            Replace(items, words, lexicon.TopicOf(slug), text);
        }

        NameLabelled(items);
    }

    /// <summary>"Than nhan nguoi co cong 2": without marks the end of a name may look like a place with a number.</summary>
    private void NameLabelled(List<Item> items)
    {
        for (var at = items.Count - 1; at > 0; at--)
        {
            if (!IsLabel(items[at]) || (at + 1 < items.Count && items[at + 1] is not Stop)) continue;
            var start = items.FindLastIndex(at, item => item is Stop) + 1;
            var row = items.GetRange(start, at - start);
            if (row.Count == 0 || row.Exists(item => item is Count or Thing { Topic.IsGeneral: false } or Person { IsNamed: true })) continue;
            var text = string.Join(' ', row.SelectMany(TextOf).Append(items[at].Source[0].Bare));
            if (nameProcedure(text) is not { } slug) continue;
            var number = new Count(items[at].Source[1].First.Value, Certainty.Exact, CountUnit.None);
            items.RemoveRange(start, at + 1 - start);
            items.InsertRange(start, [Named(lexicon.TopicOf(slug), row[0], text), number]);
            at = start;
        }
    }

    private static bool IsLabel(Item item) =>
        item is Word { Source: [var place, { IsNumber: true }] } && place.Is(WordRole.Place) && !place.First.Form.IsMarked;

    private static Thing Named(Topic topic, Item first, string text) =>
        new(topic, new Element(first.Source[0].First, text.Count(letter => letter == ' ') + 1, topic, [], text));

    private static void Replace(List<Item> items, List<Item> words, Topic topic, string text)
    {
        if (words.Exists(item => item is Thing { Topic.IsGeneral: false }) && topic.Procedure is null) return;
        var at = items.IndexOf(words[0]);
        var thing = Named(topic, words[0], text);
        items.RemoveAll(words.Contains);
        items.Insert(at, thing);
    }

    /// <summary>Whether a row has words nothing is known about and says at most a procedure beside them.</summary>
    private static bool IsUnclear(List<Item> row) =>
        !row.Exists(item => item is Thing { Topic: { IsGeneral: false, Procedure: null } } or Person { IsNamed: true })
        && row.Count(item => item is Thing { Topic.IsGeneral: false }) < 2
        && row.Exists(item =>
            item is Word { Element.IsUnknownWord: true } or DayMention { IsFuture: true } || IsAge(item) || Piece.RoleOf(item, WordRole.Fixed) || Piece.RoleOf(item, WordRole.Description) || Piece.RoleOf(item, WordRole.Slip)
            || Piece.RoleOf(item, WordRole.Command));

    /// <summary><c>75t</c> may be part of a name.</summary>
    private static bool IsAge(Item item) => item is Word { Source.Count: 2 } && item.Source[0].IsNumber && item.Source[1].Is(WordRole.Age);

    private static IEnumerable<string> TextOf(Item item) =>
        IsAge(item) ? [item.Source[0].Bare, "tuoi"] : item.Source.Select(element => element.Bare);

    /// <summary>What was done stands before the name and is no part of it.</summary>
    private static bool IsVerb(Item item) =>
        item is Thing { Topic.IsGeneral: true }
        || (item is Word { Element: var word } && !word.IsUnknownWord
            && word.IsAny(WordRole.Advise, WordRole.Teach, WordRole.Lookup, WordRole.Help, WordRole.Done, WordRole.NotFiled));

    private static bool IsName(Item item) => item switch
    {
        Word when IsAge(item) => true,
        Word word => word.Element.First.Kind == TokenKind.Word && !word.Element.IsAny(WordRole.Reporting, WordRole.Polite, WordRole.DayPart),
        Person person => !person.MayBeSelf || person.Source[0].First.Form.IsMarked is false,
        DayMention day => day.Day is null,
        Thing => true,
        _ => false,
    };
}
