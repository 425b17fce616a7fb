namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Tells messages that report no work: questions, commands, wishes, plans, announcements, talk about others.</summary>
internal static class MessageJudge
{
    /// <summary>Whether the message is no report.</summary>
    /// <param name="items">The message.</param>
    /// <param name="hasResult">Whether it says for how many of those who came it worked.</param>
    public static bool IsNoReport(List<Item> items, bool hasResult)
    {
        var thing = items.FindIndex(item => item is Thing { Topic.IsGeneral: false });
        if (thing < 0) thing = items.FindIndex(item => item is Thing);
        return IsCorrection(items) || IsCommand(items) || IsQuestion(items) || IsAboutOthers(items) || IsRequest(items)
            || Says(items, WordRole.Announce) || (Says(items, WordRole.Invite) && !items.Exists(item => item is Count)) || (!hasResult && IsPlan(items, thing))
                || IsWish(items, thing);
    }

    private static bool Says(IEnumerable<Item> items, WordRole role) => items.Any(item => IsSure(item, role));

    /// <summary>A word that is another one without its marks must carry them.</summary>
    private static bool IsSure(Item item, WordRole role) =>
        item is Word word && word.Element.Is(role)
        && (word.Element.First.Form.IsMarked || (word.Element.Words > 1 ? !word.Element.IsHomograph : word.Element.Senses.All(sense => !sense.IsMarked)));

    private static Item? First(List<Item> items) =>
        items.Find(item =>
            item is Thing or Count or DayMention || (item is Word word && !word.Element.Is(WordRole.Polite))
            || item is Person { MayBeSelf: false, IsPlural: false });

    private static bool IsCorrection(List<Item> items)
    {
        if (StartsWithSlip(items)) return true;
        if (Says(items.Skip(1), WordRole.Slip) || Says(items.Skip(1), WordRole.Sorry)) return false;
        for (var i = 1; i < items.Count; i++)
        {
            if (items[i] is Word word && word.Element.Is(WordRole.Change) && items.Take(i).Any(item => item is Count)
                && (word.Element.Words > 1 || items.Skip(i).Take(2).Any(item => item is Count)))
                return true;
        }

        return false;
    }

    /// <summary>"Nhầm, cks 2", "hồi nãy ghi lộn, cks 2": nothing was said before that could be mended; "hôm qua, à nhầm hôm nay" mends the day.</summary>
    private static bool StartsWithSlip(List<Item> items)
    {
        if (First(items) is Word first && first.Element.Is(WordRole.Slip)) return true;
        var slip = items.FindIndex(item => IsSure(item, WordRole.Slip));
        if (slip < 0 || items.Take(slip).Any(item => item is Thing or Count)) return false;
        return !(items.Take(slip).Any(item => item is DayMention) && items.Skip(slip).Any(item => item is DayMention));
    }

    private static bool IsCommand(List<Item> items) =>
        Enumerable.Range(1, Math.Max(0, items.Count - 1)).Any(i =>
            Piece.RoleOf(items[i - 1], WordRole.Command) && items[i - 1].Source.Count == 1 && items[i - 1].Source[0].Words > 1
            && items[i] is Person { IsNamed: false } person && (person.MayBeSelf || i == items.Count - 1)) ||
        First(items) is Word first && first.Element.Is(WordRole.Command)
        && (items.FindLast(item => item is not Stop) is Word { Element.Bare: "voi" } || !items.Exists(item => item is Person { MayBeSelf: false, IsPlural: false } or Person { IsNamed: true } or Count { Unit: CountUnit.People }));

    private static bool IsQuestion(List<Item> items)
    {
        if ((First(items) is Word first && first.Element.Is(WordRole.QuestionStart)) || IsHowMany(items)) return true;
        var isTaught = items.Exists(item => Piece.RoleOf(item, WordRole.Lookup) || (Piece.RoleOf(item, WordRole.Command) && item.Source[0].Words > 1))
            && (DeviceHelp.HasHelped(items) || items.Exists(item => item is Person { IsNamed: true }));
        foreach (var item in items)
        {
            isTaught |= IsSure(item, WordRole.Advise) || IsSure(item, WordRole.Teach)
                || (item is Thing && (Piece.RoleOf(item, WordRole.Advise) || Piece.RoleOf(item, WordRole.Teach)));
            if (!isTaught && item is Word word && word.Element.Is(WordRole.Question)
                && !(IsVagueAnswer(word) && items.Exists(other => other is Count))) return true;
        }

        return items.FindLast(item => item is not Stop { Mark: '•' or '.' or '\n' or ')' }) is Stop { Mark: '?' } || EndsLikeQuestion(items, isTaught);
    }

    /// <summary>"VNeID 2, khai sinh được mấy cái": beside a number it is vague, no question.</summary>
    private static bool IsVagueAnswer(Word word) => word.Element.Bare is "duoc may" or "may cai roi";

    /// <summary>"Tháng này mấy VNeID rồi": asks for a figure, tells of no work.</summary>
    private static bool IsHowMany(List<Item> items)
    {
        var at = items.FindIndex(item =>
            item is Count { Certainty: Certainty.Vague } count && string.Equals(count.Source[0].Bare, "may", StringComparison.Ordinal));
        if (at < 0 || at + 1 >= items.Count || items[at + 1] is not Thing) return false;
        var rest = items.Skip(at + 2).Where(item => item is not (Stop or Person { MayBeSelf: true }) && !Piece.RoleOf(item, WordRole.Polite)).ToList();
        return rest is [Word word] && word.Element.Is(WordRole.Done)
            && items.Take(at).All(item =>
            item is not (Thing or Person { MayBeSelf: false }) && !Piece.RoleOf(item, WordRole.Doing) && !Piece.RoleOf(item, WordRole.Help));
    }

    private static bool EndsLikeQuestion(List<Item> items, bool isTaught)
    {
        var last = items.FindLastIndex(item =>
            item is not Stop && !(item is Word { Element: var element } && element.Is(WordRole.Polite)) && item is not Person { MayBeSelf: true });
        if (last < 0 || isTaught || items[last] is not Word word || !word.Element.Is(WordRole.QuestionEnd)) return false;
        var isZero = word.Element.Is(WordRole.Zero) && last > 0 && (items[last - 1] is Thing or Stop) && items.Exists(item => item is Count);
        return !isZero;
    }

    private static bool IsAboutOthers(List<Item> items)
    {
        if (items.Where((item, i) => IsSure(item, WordRole.Others) && !(i > 0 && items[i - 1] is Count { Unit: CountUnit.People })).Any()) return true;
        var hasSelf = items.Exists(item => item is Person { MayBeSelf: true, IsNamed: false }) || Says(items, WordRole.Help);
        if (hasSelf) return false;
        return (Says(items, WordRole.Praise) && items.Exists(item => Piece.RoleOf(item, WordRole.Place))) || IsSomeonesDeed(items);
    }

    /// <summary>"Chị Hoa cài được 8 VNeID": one person, named first, with a number of their own.</summary>
    private static bool IsSomeonesDeed(List<Item> items)
    {
        var first = items.FindIndex(item => item is not (Stop or DayMention) && !(item is Word { Element: var element } && element.Is(WordRole.Polite)));
        return first >= 0 && items[first] is Person { IsNamed: true }
            && items.FindIndex(item => item is Word { Element.Bare: var word } && (word is "duoc han" or "han" || word.EndsWith("duoc", StringComparison.Ordinal))) is var got && got > first
            && items.Skip(got).Any(item => item is Count { Unit: not CountUnit.People });
    }

    /// <summary>"Giúp em đăng ký tạm trú với", "chị Loan báo số giúp em với".</summary>
    private static bool IsRequest(List<Item> items)
    {
        var last = items.FindLastIndex(item => item is not Stop && !Piece.RoleOf(item, WordRole.And) && !Piece.RoleOf(item, WordRole.Polite));
        if (last > 0 && items[last] is Person { MayBeSelf: true, IsNamed: false } && Piece.RoleOf(items[last - 1], WordRole.Help)
            && !items.Exists(item => item is Count)) return true;
        for (var i = 0; i + 1 < items.Count; i++)
        {
            if (Piece.RoleOf(items[i], WordRole.Help) && items[i + 1] is Person { MayBeSelf: true, IsNamed: false, IsPlural: false }
                && !items.Exists(item => item is Count { Certainty: Certainty.Exact })
                && (i + 2 == items.Count || items[i + 2] is not Person) && items.Take(i).All(item => item is not Person))
                return true;
        }

        return false;
    }

    private static bool IsPlan(List<Item> items, int thing)
    {
        var before = thing < 0 ? items : items.Take(thing);
        if (Says(before, WordRole.Reporting) || ReachedSome(items)) return false;
        return before.Any(item => item is DayMention { IsFuture: true, Day: null } || IsSure(item, WordRole.Plan)) && !Says(items, WordRole.Done);
    }

    /// <summary>"Tính nộp 4 hồ sơ mà được có 1": it was done, though less than planned.</summary>
    private static bool ReachedSome(List<Item> items)
    {
        var but = items.FindIndex(item => Piece.RoleOf(item, WordRole.Contrast));
        var got = but < 0 ? -1 : items.FindIndex(but, item => Piece.RoleOf(item, WordRole.Success));
        return got >= 0 && items.Skip(got).Any(item => item is Count);
    }

    /// <summary>"5 mẹ muốn bán, lên được gian hàng cho 3 mẹ".</summary>
    private static bool Reached(List<Item> items) =>
        items.FindIndex(item => Piece.RoleOf(item, WordRole.Success)) is var got and >= 0 && items.Skip(got).Any(item => item is Thing) && items.Skip(got).Any(item => item is Count);

    private static bool IsWish(List<Item> items, int thing) =>
        thing > 0 && items.Take(thing).Any(item =>
            IsSure(item, WordRole.Want)
            || (item is Word { Element: var element } && element.Is(WordRole.Want) && items.IndexOf(item) is var at and > 0
            && items[at - 1] is Person { MayBeSelf: true })) && !Says(items, WordRole.Done) && !Reached(items) && !items.Exists(item => Piece.RoleOf(item, WordRole.Help));
}
