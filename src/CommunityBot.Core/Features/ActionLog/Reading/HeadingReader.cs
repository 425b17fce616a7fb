namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Completes the rows under a heading: "căn cước: đổi 2, cấp lại 1" are <c>đổi căn cước</c> and <c>cấp lại căn cước</c>.</summary>
/// <param name="lexicon">What is known.</param>
/// <param name="nameProcedure">The slug of the card that words name, or null when they name none.</param>
internal sealed class HeadingReader(LogLexicon lexicon, Func<string, string?> nameProcedure)
{
    private const int MostWords = 4;

    /// <summary>Puts a thing in the place of each row that only says what was done with what the heading names, in place.</summary>
    public void Complete(List<Item> items)
    {
        for (var colon = items.Count - 1; colon > 0; colon--)
        {
            if (items[colon] is not Stop { Mark: ':' } || Heading(items, colon) is not { Count: > 0 } heading) continue;
            var end = items.FindIndex(colon + 1, item => item is Stop { Mark: '\n' or '.' or ';' });
            var rows = RowFinder.Rows(items.GetRange(colon + 1, (end < 0 ? items.Count : end) - colon - 1), withPeople: false).ToList();
            var named = rows.Count(row => Complete(items, colon + 1 + row.Start, row.Length, heading, isTried: true));
            if (named == 0) continue;
            foreach (var (start, length) in Enumerable.Reverse(rows)) Complete(items, colon + 1 + start, length, heading, isTried: false);
            items.RemoveAll(heading.Contains);
        }
    }

    /// <summary>What stands between the last mark and the colon, when it may be what the rows are about.</summary>
    private static List<Item>? Heading(List<Item> items, int colon)
    {
        var start = items.FindLastIndex(colon - 1, item => item is Stop or DayMention) + 1;
        var heading = items.GetRange(start, colon - start);
        var canBe = heading.Sum(item => item.Source.Sum(element => element.Words)) <= MostWords
            && heading.TrueForAll(item =>
                item is Thing { Topic.Procedure: not null } || (item is Word word && !word.Element.IsAny(WordRole.Place, WordRole.Reporting, WordRole.Total)));
        return canBe ? heading : null;
    }

    private bool Complete(List<Item> items, int start, int length, List<Item> heading, bool isTried)
    {
        var row = items.GetRange(start, length);
        var words = row.FindAll(item => item is not (Count or Stop));
        if (words.Count == 0 || !words.TrueForAll(item => item is Word)) return false;
        if (NameOf(words, heading) is not { } topic) return false;
        if (isTried) return true;
        var element = words[0].Source[0] with { Topic = topic };
        var at = items.IndexOf(words[0]);
        items.RemoveAll(words.Contains);
        items.Insert(at, new Thing(topic, element) { Source = words[0].Source });
        return true;
    }

    /// <summary>The known phrase of the row's and the heading's words, else the card they are most like.</summary>
    private Topic? NameOf(List<Item> words, List<Item> heading)
    {
        var text = string.Join(' ', words.Concat(heading).SelectMany(item => item.Source).Select(element => element.Bare));
        var tokens = lexicon.Vocabulary.Tokens(text);
        if (lexicon.Find(tokens, 0, _ => true) is { Topic: { IsGeneral: false } topic, Doubt: 0 } match && match.Tokens.Length == tokens.Count) return topic;
        return nameProcedure(text) is { } slug ? lexicon.TopicOf(slug) : null;
    }
}
