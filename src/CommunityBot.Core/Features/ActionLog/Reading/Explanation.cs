namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Looks at what a reading leaves unexplained; a report that could be stored is then asked about instead.</summary>
internal static class Explanation
{
    /// <summary>Without a stated number, and with nothing in it that tells of work, no message is stored.</summary>
    private const int MostWithoutWork = -1;

    /// <summary>The same when work is mentioned, yet nobody is named and nothing is said to be finished.</summary>
    private const int MostWithoutProof = 2;

    /// <summary>The same for a sentence that tells what was done for whom.</summary>
    private const int MostInSentence = 8;

    /// <summary>What is doubtful though every entry has its number: a row, a number, or a story in which no number was said.</summary>
    public static LogDoubt DoubtOf(DraftBuilder builder, List<Draft> drafts, List<Item> items)
    {
        if (builder.HasUnknownRow) return LogDoubt.Indicator;
        if (builder.HasUnusedNumber || CountsSomethingElse(items) || IsMoreThanHelped(items)) return LogDoubt.Quantity;
        if (drafts is [{ Topic: { IsGeneral: true, Indicator: IndicatorList.Guidance } }] && IsUnknownDossier(items)) return LogDoubt.Indicator;
        if (IsRunTogether(drafts)) return LogDoubt.Indicator;
        if (drafts.TrueForAll(draft => draft.IsAssumed && IsTool(items, draft))) return LogDoubt.Indicator;
        var unknown = items.Count(item => item is Word { Element.IsUnknownWord: true });
        return drafts.Exists(draft => draft.IsAssumed) && unknown > MostUnknown(items) ? LogDoubt.Quantity : LogDoubt.None;
    }

    /// <summary>"Gỡ giúp bác Tô cái app ngân hàng giả mạo": two names in one clause without a number; one of them is likely the
    /// other's.</summary>
    private static bool IsRunTogether(List<Draft> drafts) =>
        drafts.Exists(one => one.IsAssumed && drafts.Exists(other =>
            other != one && other.IsAssumed && other.Piece == one.Piece && other.Topic.Indicator != one.Topic.Indicator
            && !(one.Name is { EndsWithBrand: true } && other.Name is { EndsWithBrand: true })));

    /// <summary>"20 tờ rơi chống lừa đảo": the number is of a noun nothing is known about, not of the thing named later.</summary>
    private static bool CountsSomethingElse(List<Item> items)
    {
        for (var i = 0; i + 2 < items.Count; i++)
        {
            if (items[i] is not Count { Unit: CountUnit.Pieces or CountUnit.Unknown } || !IsNoun(items[i + 1])) continue;
            var next = items.FindIndex(i + 1, item => item is Thing or Count or Stop);
            if (next > 0 && items[next] is Thing && !(i > 0 && items[i - 1] is Thing)) return true;
        }

        return false;
    }

    /// <summary>"Cài zalo cho chú Bốn ghe 90 mã ...": one person, and far from the thing a number of a noun nothing is known about.</summary>
    private static bool IsMoreThanHelped(List<Item> items)
    {
        var person = items.FindIndex(item => item is Person { IsNamed: true, IsPlural: false });
        if (person <= 0 || !Piece.RoleOf(items[person - 1], WordRole.Beneficiary) || !items.Take(person).Any(item => item is Thing)) return false;
        var next = items.FindIndex(person, item => item is Thing or Stop or Count);
        return next > person + 1 && items[next] is Count { Value: > 1, Unit: not CountUnit.People } && (next + 1 == items.Count || items[next + 1] is not Thing);
    }

    /// <summary>"Gửi cô Hai 500k qua Momo": only the tool is named.</summary>
    private static bool IsTool(List<Item> items, Draft draft) =>
        items.Zip(items.Skip(1)).Any(pair =>
            pair.First is Word { Element.Bare: "qua" or "bang" } && pair.Second is Thing thing && ReferenceEquals(thing.Element, draft.Name));

    /// <summary>"Giúp anh Sáu làm hồ sơ vay vốn": papers for something nothing is known about.</summary>
    private static bool IsUnknownDossier(List<Item> items) =>
        items.Zip(items.Skip(1)).Any(pair => Piece.RoleOf(pair.First, WordRole.File) && pair.Second is Word { Element.IsUnknownWord: true });

    private static bool IsNoun(Item item) => item is Word { Element: var word } && (word.IsUnknownWord || word.Is(WordRole.Device));

    private static int MostUnknown(List<Item> items)
    {
        if (items.Exists(item => item is Person { IsNamed: true }) || items.Exists(IsFinished)) return MostInSentence;
        return items.Exists(IsWork) || IsForSomeone(items) ? MostWithoutProof : MostWithoutWork;
    }

    private static bool IsForSomeone(List<Item> items) =>
        Enumerable.Range(1, Math.Max(0, items.Count - 1)).Any(i => Piece.RoleOf(items[i - 1], WordRole.Beneficiary) && items[i] is Person { IsPlural: false });

    private static bool IsFinished(Item item) =>
        Piece.RoleOf(item, WordRole.Help) || Piece.RoleOf(item, WordRole.Install)
        || (item is Word { Element: var word } && word.Is(WordRole.Done) && (word.Words > 1 || word.Is(WordRole.Success)));

    private static bool IsWork(Item item) =>
        item is Thing { Topic: { Procedure: null, IsGeneral: false }, Element.Words: > 1 }
        || Piece.RoleOf(item, WordRole.Doing) || Piece.RoleOf(item, WordRole.File) || Piece.RoleOf(item, WordRole.Teach) || Piece.RoleOf(item, WordRole.Done);
}
