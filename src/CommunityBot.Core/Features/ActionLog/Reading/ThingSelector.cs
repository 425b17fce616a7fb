namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Keeps of each piece the things that were really done, and tells guidance from dossiers handed in.</summary>
internal static class ThingSelector
{
    /// <summary>Removes tools, aims, topics looked up, and general words beside specific ones, in place.</summary>
    public static void Select(List<Piece> pieces, Vocabulary vocabulary)
    {
        foreach (var piece in pieces) LookUp(piece);
        foreach (var piece in pieces.Where(piece => piece.Has(WordRole.NotFiled))) piece.Items.RemoveAll(item =>
            item is Thing { Topic: { IsGeneral: true, Indicator: IndicatorList.Dossiers } });
        OnlyMentioned.Drop(pieces, vocabulary);
        foreach (var piece in pieces) Guide(piece, pieces.Exists(other => other.Has(WordRole.NotFiled)), vocabulary);
        foreach (var piece in pieces) MergeGeneral(piece);
    }

    /// <summary>Looking something up is guidance, whatever is looked up.</summary>
    private static void LookUp(Piece piece)
    {
        var at = piece.Items.FindIndex(item => Piece.RoleOf(item, WordRole.Lookup));
        if (at < 0) return;
        var first = piece.Items.FindIndex(item => item is Thing);
        var isFirst = first < 0 || first >= at || piece.Items[first] is Thing { Topic.IsGeneral: true };
        piece.Items.RemoveAll(item => item is Thing && piece.Items.IndexOf(item) > at);
        if (!isFirst || piece.Things.Any()) return;
        if (piece.Items[at] is Word word) piece.Items[at] = new Thing(Guidance, word.Element);
    }

    private static Topic Guidance { get; } = new(IndicatorList.Guidance, null, true);

    /// <summary>A procedure explained and not handed in is guidance about it.</summary>
    private static void Guide(Piece piece, bool isNotFiled, Vocabulary vocabulary)
    {
        var teaches = piece.Items.FindIndex(item => (Piece.RoleOf(item, WordRole.Teach) || Piece.RoleOf(item, WordRole.Advise)) && !IsOnly(piece, item));
        if (piece.Has(WordRole.Mending)) UseOfApps(piece);
        if (teaches < 0) return;
        if (!piece.Things.Any() && piece.Items[teaches] is Word word) piece.Items[teaches] = new Thing(Guidance, word.Element);
        UseOfApps(piece);
        var isFiled = piece.Has(WordRole.File) || piece.Has(WordRole.Channel) || piece.Things.Any(thing => StartsWithFiling(thing, vocabulary));
        if (!isNotFiled && isFiled && !piece.Has(WordRole.Advise)) return;
        for (var i = 0; i < piece.Items.Count; i++)
        {
            if (piece.Items[i] is Thing { Topic.Procedure: { } slug } thing)
                piece.Items[i] = thing with { Topic = new Topic(IndicatorList.Guidance, slug, false) };
        }

        if (piece.Things.Any(thing => thing.Topic.Procedure is not null)) piece.Items.RemoveAll(item =>
            item is Thing { Topic: { Procedure: null, IsGeneral: true } });
    }

    /// <summary>"Chỉ 1 khai tử": no more than one, nobody is taught.</summary>
    private static bool IsOnly(Piece piece, Item item) =>
        Piece.RoleOf(item, WordRole.Success) && piece.Items.ElementAtOrDefault(piece.Items.IndexOf(item) + 1) is Count { Unit: not CountUnit.People };

    /// <summary>"Chỉ bác gọi video Zalo": showing how to use an app is guidance, not another installation.</summary>
    private static void UseOfApps(Piece piece)
    {
        for (var i = 1; i < piece.Items.Count; i++)
        {
            if (piece.Items[i] is Thing { Element: { Words: 1 } app } && !Syllables.IsSyllable(app.Bare) && piece.Items[i - 1] is Word before
                && !before.Element.IsAny(WordRole.Install, WordRole.Doing, WordRole.Filler, WordRole.Teach))
                piece.Items[i] = new Thing(Guidance, app);
        }
    }

    private static bool StartsWithFiling(Thing thing, Vocabulary vocabulary)
    {
        var words = thing.Element.Bare.Split(' ');
        return vocabulary.Is(words[0], WordRole.File) || (words.Length > 1 && vocabulary.Is(words[0] + " " + words[1], WordRole.File));
    }

    /// <summary>A general word beside a specific one says nothing more: <c>hồ sơ tạm trú 2</c>, <c>tạm trú 2 hồ sơ</c>, <c>dvc 2 khai sinh</c>; nor does
    /// the same thing said twice.</summary>
    private static void MergeGeneral(Piece piece)
    {
        for (var i = piece.Items.Count - 1; i >= 0; i--)
        {
            if (piece.Items[i] is not Thing thing) continue;
            var before = i == 0 ? -1 : piece.Items.FindLastIndex(i - 1, item => item is Thing or Count);
            var next = piece.Items.FindIndex(i + 1, item => item is Thing or Count);
            var isRepeated = before >= 0 && piece.Items[before] is Thing other && (!piece.IsCount(next) || piece.Counts.Count() < piece.Things.Count())
                && other.Topic.Indicator == thing.Topic.Indicator && (thing.Topic.IsGeneral || !other.Topic.IsGeneral) && (other.Topic.Procedure == thing.Topic.Procedure || thing.Topic.IsGeneral);
            if (isRepeated || IsHelpWithMore(piece, i)) piece.Items.RemoveAt(i);
            else if (thing.Topic.IsGeneral) Merge(piece, i, before, next);
        }
    }

    /// <summary>"Giúp bà con nộp ba hồ sơ ...": the number is of what was handed in.</summary>
    private static bool IsHelpWithMore(Piece piece, int at) =>
        piece.Items[at] is Thing { Topic: { IsGeneral: true, Indicator: IndicatorList.Guidance } } && !piece.IsCount(at - 1)
        && (IsUnitOfDossiers(piece, at + 1) || (piece.Things.Any(thing => !thing.Topic.IsGeneral)
            && piece.Items.Skip(at + 1).TakeWhile(item => item is not (Thing or Count)).Any(item => Piece.RoleOf(item, WordRole.File))));

    private static bool IsUnitOfDossiers(Piece piece, int at) =>
        piece.IsCount(at) && !piece.IsCount(at + 2) && at + 1 < piece.Items.Count && piece.Items[at + 1] is Thing { Topic.Indicator: IndicatorList.Dossiers };

    private static void Merge(Piece piece, int at, int before, int next)
    {
        if (next >= 0 && piece.Items[next] is Thing)
        {
            piece.Items.RemoveAt(at);
            return;
        }

        var isHelpOnTheWay = before >= 0 && piece.Items[before] is Thing { Topic.IsGeneral: false }
            && piece.Items[at] is Thing { Topic.Indicator: IndicatorList.Guidance } && piece.Counts.Count() == 1;
        if (isHelpOnTheWay)
        {
            piece.Items.RemoveAt(at);
            return;
        }

        if (piece.Counts.Count(count => count.Unit != CountUnit.People) >= piece.Things.Count()) return;
        var isUnit = next < 0 && piece.IsCount(before) && piece.Things.Any(thing => !thing.Topic.IsGeneral);
        var specific = next < 0 ? -1 : piece.Items.FindIndex(next, item => item is Thing);
        if (isUnit) piece.Items.RemoveAt(at);
        else if (specific >= 0) Specify(piece, at, next, specific);
    }

    /// <summary>The specific thing takes the place of the general one before the number, unless both have numbers of their own.</summary>
    private static void Specify(Piece piece, int general, int count, int specific)
    {
        var after = piece.Items.FindIndex(specific + 1, item => item is Thing or Count);
        var isHelp = piece.Items[count] is Count { Unit: CountUnit.People } && piece.Items[general] is Thing { Topic.Indicator: IndicatorList.Guidance };
        if (isHelp)
        {
            piece.Items.RemoveAt(general);
        }
        else if (!IsSomethingElse(piece.Items[general], piece.Items[specific])
            && (!piece.IsCount(after) || (piece.Items[after] is Count { Unit: CountUnit.People } && piece.Items[count] is Count { Unit: not CountUnit.People })))
        {
            piece.Items[general] = piece.Items[specific];
            piece.Items.RemoveAt(specific);
        }
    }

    /// <summary><c>dvc 5 vneid 2</c>: the second is no dossier.</summary>
    private static bool IsSomethingElse(Item general, Item specific) =>
        general is Thing { Topic.Indicator: IndicatorList.Dossiers } && specific is Thing { Topic.Indicator: not IndicatorList.Dossiers };
}
