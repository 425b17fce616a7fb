namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Finds the rows of a report: a few words with one bare number at their end or at their beginning.</summary>
internal static class RowFinder
{
    /// <summary>Where each row begins and how many items it has, in order.</summary>
    /// <param name="items">The message.</param>
    /// <param name="withPeople">Whether the number may be of people.</param>
    public static IEnumerable<(int Start, int Length)> Rows(List<Item> items, bool withPeople)
    {
        var start = 0;
        for (var i = 0; i <= items.Count; i++)
        {
            if (i < items.Count && !IsBoundary(items, i)) continue;
            foreach (var row in InStretch(items, start, i, withPeople)) yield return row;
            start = i + 1;
        }
    }

    /// <summary>A mark between a name and its number (<c>khai sinh: 2</c>) bounds nothing.</summary>
    private static bool IsBoundary(List<Item> items, int at) => items[at] switch
    {
        Stop { Mark: ':' or '-' or '=' or '>' } => at + 1 < items.Count && items[at + 1] is not (Count or Stop),
        Stop => true,
        Word { Element: var word } => word.Is(WordRole.And) && at > 0 && items[at - 1] is Count,
        _ => false,
    };

    /// <summary>A stretch that begins with a number has its numbers first; else a row ends with each number.</summary>
    private static IEnumerable<(int Start, int Length)> InStretch(List<Item> items, int start, int end, bool withPeople)
    {
        var counts = Enumerable.Range(start, end - start).Where(i => items[i] is Count).ToList();
        if (counts.Count == 0 || !counts.TrueForAll(i => CountsRow((Count)items[i], withPeople))) yield break;
        var isNumberFirst = counts[^1] + 1 < end && items.GetRange(start, counts[0] - start).TrueForAll(IsLead);
        for (var i = 0; i < counts.Count; i++)
        {
            var (from, to) = isNumberFirst
                ? (counts[i], i + 1 < counts.Count ? counts[i + 1] : end)
                : (i == 0 ? start : counts[i - 1] + 1, counts[i] + 1);
            yield return (from, to - from);
        }
    }

    /// <summary>"Sáng nay em nộp giúp ...": names nothing yet.</summary>
    private static bool IsLead(Item item) =>
        item is DayMention or Person { MayBeSelf: true, IsNamed: false } or Thing { Topic: { IsGeneral: true, Indicator: IndicatorList.Guidance } }
        || (item is Word { Element: var word } && word.IsAny(WordRole.File, WordRole.Help, WordRole.Beneficiary, WordRole.DayPart, WordRole.Reporting));

    private static bool CountsRow(Count count, bool withPeople) =>
        count.Certainty == Certainty.Exact && count.Unit != CountUnit.Audience && (withPeople || count.Unit != CountUnit.People);
}
