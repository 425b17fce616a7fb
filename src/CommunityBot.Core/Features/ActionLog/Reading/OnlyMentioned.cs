namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Takes out things that are mentioned and were not done: tools, aims, whose thing it was, what people are like or are told not to do.</summary>
internal static class OnlyMentioned
{
    /// <summary>Removes them from the pieces, in place.</summary>
    public static void Drop(List<Piece> pieces, Vocabulary vocabulary)
    {
        foreach (var piece in pieces) DropObjects(piece);
        for (var i = 1; i < pieces.Count; i++) DropDescription(pieces[i], pieces[i - 1]);
        for (var i = 0; i < pieces.Count; i++) DropForbidden(pieces[i], i == 0 ? null : pieces[i - 1]);
        DropTools(pieces, vocabulary);
        DropAims(pieces, vocabulary);
        foreach (var piece in pieces) DropUses(piece);
    }

    /// <summary>"..., cụ ông vốn hưởng trợ cấp hưu trí": a clause that tells about someone, after the one that tells what was done.</summary>
    private static void DropDescription(Piece piece, Piece before)
    {
        if (piece is { Opener: ',', Items: [Person { IsPlural: false, IsNamed: false }, Word { Element.IsUnknownWord: true }, ..] items }
            && !piece.Counts.Any() && before.Things.Any(thing => !thing.Topic.IsGeneral)) items.RemoveAll(item => item is Thing);
    }

    /// <summary>"Đổi mật khẩu zalo": a brand right after something else tells whose it was.</summary>
    private static void DropObjects(Piece piece)
    {
        for (var i = piece.Items.Count - 1; i > 0; i--)
        {
            var before = i - 1;
            while (before > 0 && piece.Items[before] is Word word && word.Element.Is(WordRole.Filler) && !word.Element.Is(WordRole.Polite)) before--;
            if (piece.Items[i] is Thing { Topic.Procedure: null, Element.IsBrand: true }
                && piece.Items[before] is Thing { Topic.IsGeneral: false, Element.EndsWithBrand: false }) piece.Items.RemoveAt(i);
        }
    }

    /// <summary><c>trên VNeID</c>, <c>qua app</c>: the tool, unless nothing else was done.</summary>
    private static void DropTools(List<Piece> pieces, Vocabulary vocabulary)
    {
        var tools = new HashSet<Thing>(ReferenceEqualityComparer.Instance);
        foreach (var piece in pieces)
        {
            for (var i = 1; i < piece.Items.Count; i++)
            {
                if (piece.Items[i] is Thing thing && !vocabulary.Is(thing.Element.First.Bare, WordRole.Install)
                    && (Piece.RoleOf(piece.Items[i - 1], WordRole.Channel) || (piece.Items[i - 1] is Thing before && tools.Contains(before))))
                    tools.Add(thing);
            }
        }

        if (tools.Count == 0 || pieces.TrueForAll(piece => piece.Things.All(tools.Contains))) return;
        foreach (var piece in pieces) piece.Items.RemoveAll(item => item is Thing thing && tools.Contains(thing) && thing.Topic.Procedure is null);
    }

    /// <summary><c>cài VssID để xem thẻ BHYT</c>: what comes after "để" was not done.</summary>
    private static void DropAims(List<Piece> pieces, Vocabulary vocabulary)
    {
        var isSpecificBefore = false;
        foreach (var piece in pieces)
        {
            var at = piece.Items.FindIndex(item => IsAim(piece, item, vocabulary));
            if (at >= 0 && (isSpecificBefore || piece.Items.Take(at).Any(item => item is Thing { Topic.IsGeneral: false })))
                piece.Items.RemoveAll(item => item is Thing && piece.Items.IndexOf(item) >= at);
            isSpecificBefore |= piece.Things.Any(thing => !thing.Topic.IsGeneral);
        }
    }

    /// <summary>"Dặn bà đừng chuyển tiền cho người lạ": no payment; nor is a second "đừng ..." another help.</summary>
    private static void DropForbidden(Piece piece, Piece? before)
    {
        if (piece.Items is [var first, ..] && Piece.RoleOf(first, WordRole.Forbid) && before?.Has(WordRole.Forbid) == true) piece.Items.RemoveAll(item => item is Thing);
        for (var i = piece.Items.Count - 1; i > 0; i--)
        {
            if (piece.Items[i] is Thing { Topic.Indicator: IndicatorList.Transactions } && Piece.RoleOf(piece.Items[i - 1], WordRole.Forbid)) piece.Items.RemoveAt(i);
        }
    }

    /// <summary>"Mở 18 tài khoản cho phụ huynh đóng học phí": what those helped will do with it.</summary>
    private static void DropUses(Piece piece)
    {
        var people = 1 + piece.Items.Zip(piece.Items.Skip(1)).ToList().FindIndex(pair =>
            Piece.RoleOf(pair.First, WordRole.Beneficiary) && pair.Second is Person or Count { Unit: CountUnit.People });
        if (people == 0 || !piece.Items.Take(people).Any(item => item is Thing { Topic.IsGeneral: false })) return;
        var use = piece.Items.FindIndex(people, item => item is Thing);
        if (use >= 0 && !piece.IsCount(use - 1) && !piece.Items.Skip(use).Any(item => item is Count)) piece.Items.RemoveRange(use, 1);
    }

    /// <summary>A name that begins like an aim (<c>nhận con 1</c>) and has a number of its own is none.</summary>
    private static bool IsAim(Piece piece, Item item, Vocabulary vocabulary) => item is Thing thing
        ? vocabulary.Is(thing.Element.First.Bare, WordRole.Purpose) && !piece.IsCount(piece.Items.IndexOf(item) + 1)
        : Piece.RoleOf(item, WordRole.Purpose);
}
