namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Counts only those for whom it worked: "5 bác tới mà 3 bác cài xong" and "7 người, 5 xong còn 2 chưa" are three and five.</summary>
internal static class PartialSuccess
{
    private const int Reach = 4;

    /// <summary>Where a message says how many came and for how many it worked, puts the second number in the place of the first and removes the
    /// rest, in place.</summary>
    /// <returns>Whether it does.</returns>
    public static bool Keep(List<Item> items)
    {
        var counts = items.OfType<Count>().ToList();
        if (counts.Count is not (2 or 3) || counts.Exists(count => count is not { Certainty: Certainty.Exact, Value: > 0 })) return false;
        var whole = counts[0];
        var reached = counts.Skip(1).FirstOrDefault(count => count.Value < whole.Value && Worked(items, items.IndexOf(count)));
        if (reached is null || !IsOneThing(items, reached)) return false;
        var missed = counts.Find(count => count != whole && count != reached);
        if (missed is null ? !IsOfTheSame(whole, reached) : missed.Value + reached.Value != whole.Value) return false;
        Replace(items, whole, reached);
        return true;
    }

    private static bool IsOfTheSame(Count whole, Count reached) =>
        whole.Unit == reached.Unit || whole.Unit == CountUnit.None || reached.Unit is CountUnit.None or CountUnit.Unknown;

    /// <summary>Nothing else is counted, and what worked is no row of its own.</summary>
    private static bool IsOneThing(List<Item> items, Count reached)
    {
        var topics = items.OfType<Thing>().Where(thing => !thing.Topic.IsGeneral && !thing.Element.Is(WordRole.Failure)).ToList();
        if (topics.Select(thing => thing.Topic).Distinct().Count() > 1) return false;
        if (items.Exists(item => Piece.RoleOf(item, WordRole.DayPart) || Piece.RoleOf(item, WordRole.Session) || Piece.RoleOf(item, WordRole.PartOf)))
            return false;
        return topics.Count < 2 || items.Take(items.IndexOf(reached)).Any(item => Piece.RoleOf(item, WordRole.Contrast));
    }

    /// <summary>Whether a word of success stands near the number, in its own clause.</summary>
    private static bool Worked(List<Item> items, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && !Ends(items[i]); i--)
        {
            if (IsSuccess(items[i])) return true;
        }

        for (var i = at + 1; i < items.Count && i <= at + Reach && !Ends(items[i]); i++)
        {
            if (IsFailure(items[i])) return false;
            if (IsSuccess(items[i])) return true;
        }

        return false;
    }

    private static bool Ends(Item item) => item is Count or Stop;

    private static bool IsSuccess(Item item) => item is Word { Element: var word } && word.Is(WordRole.Success) && !word.Is(WordRole.Failure);

    private static bool IsFailure(Item item) => Piece.RoleOf(item, WordRole.Failure) || Piece.RoleOf(item, WordRole.Negation);

    /// <summary>The smaller number stands where the whole stood; what tells of the others goes, things keep their places.</summary>
    private static void Replace(List<Item> items, Count whole, Count reached)
    {
        var at = items.IndexOf(whole);
        items[at] = whole with { Value = reached.Value, Source = whole.Source, Unit = whole.Unit == CountUnit.Unknown ? CountUnit.None : whole.Unit };
        var from = items.FindIndex(at + 1, item => item is Count or Stop || Piece.RoleOf(item, WordRole.Contrast) || IsFailure(item));
        var told = items.GetRange(from, items.Count - from);
        items.RemoveRange(from, items.Count - from);
        items.AddRange(told.Where(item =>
            item is Lasted or DayMention or Stop or Person || (item is Thing thing && !thing.Element.Is(WordRole.Failure))));
    }
}
