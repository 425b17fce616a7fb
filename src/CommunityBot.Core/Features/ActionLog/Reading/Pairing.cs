namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Gives the numbers of a piece to its things.</summary>
internal static class Pairing
{
    /// <summary>One draft for each thing, with the number that fits best, and the numbers nobody took.</summary>
    public static (List<Draft> Drafts, List<Count> Free) Pair(Piece piece, int index)
    {
        var things = piece.Things.ToList();
        var drafts = things.ConvertAll(thing => new Draft(thing.Topic, index, thing.Element.Is(WordRole.Joint)) { Name = thing.Element });
        var counts = piece.Counts.ToList();
        if (drafts.Count == 0 || counts.Count == 0) return (drafts, counts);
        if (drafts.Count > 1 && counts.Count == 1 && IsForAll(piece, counts[0])) Share(drafts, counts[0]);
        else Assign(piece, drafts);
        counts.RemoveAll(count => drafts.Exists(draft => ReferenceEquals(draft.Count, count)));
        return (drafts, counts);
    }

    /// <summary>Three people for whom two things were done are three of each.</summary>
    private static bool IsForAll(Piece piece, Count count) =>
        count.Unit == CountUnit.People
            && (piece.Items[0] == count || piece.Items.FindIndex(item => item == count) is var at
            && (piece.Items.FindIndex(item => item is Thing) > at || piece.Items.FindLastIndex(item => item is Thing) < at));

    private static void Share(List<Draft> drafts, Count count)
    {
        foreach (var draft in drafts) (draft.Count, draft.IsShared) = (count, true);
    }

    /// <summary>Either every number follows its thing or every number comes before it; the way that leaves less over is taken.</summary>
    private static void Assign(Piece piece, List<Draft> drafts)
    {
        var after = Slots(piece, numberFirst: false);
        var before = Slots(piece, numberFirst: true);
        var startsWithThing = piece.Items.First(item => item is Thing or Count) is Thing;
        var slots = Cost(after) < Cost(before) || (Cost(after) == Cost(before) && startsWithThing) ? after : before;
        if (drafts.Count == 1) slots = [[.. piece.Counts]];
        for (var i = 0; i < drafts.Count; i++) drafts[i].Count = Best(piece, slots[i]);
    }

    private static List<Count>[] Slots(Piece piece, bool numberFirst)
    {
        var slots = piece.Things.Select(_ => new List<Count>()).ToArray();
        var seen = 0;
        foreach (var item in piece.Items)
        {
            if (item is Thing) seen++;
            var slot = numberFirst ? seen : seen - 1;
            if (item is Count count && slot >= 0 && slot < slots.Length) slots[slot].Add(count);
        }

        return slots;
    }

    private static int Cost(List<Count>[] slots) => slots.Sum(slot => slot.Count == 0 ? 3 : slot.Count - 1);

    /// <summary>Of several numbers the one of pieces, else one that worked, else the bare one, else the last.</summary>
    private static Count? Best(Piece piece, List<Count> counts) =>
        counts.Find(count => count.Unit is CountUnit.Pieces && counts.Count > 1)
        ?? counts.Find(count => counts.Count > 1 && IsSuccess(piece, count))
        ?? OnlyBare(piece, counts)
        ?? AllTogether(counts)
        ?? counts.LastOrDefault();

    /// <summary>"2 người lớn 1 trẻ em": all of them, it seems.</summary>
    private static Count? AllTogether(List<Count> counts) =>
        counts.Exists(count => count.Value != counts[0].Value) && counts.TrueForAll(count => count is { Unit: CountUnit.People, Certainty: Certainty.Exact, Value: > 0 })
            ? counts[^1] with { Value = counts.Sum(count => count.Value), Certainty = Certainty.Approximate }
            : null;

    /// <summary>Two bare numbers after one thing: the first may be it, yet nobody knows. One behind words nothing is known about belongs to them
    /// (<c>2 hộ ở kinh 7</c>).</summary>
    private static Count? OnlyBare(Piece piece, List<Count> counts)
    {
        var bare = counts.FindAll(count => count.Unit == CountUnit.None);
        if (counts.Exists(count => count.Unit == CountUnit.People))
            bare.RemoveAll(count => piece.Items.ElementAtOrDefault(piece.Items.IndexOf(count) - 1) is Word { Element.IsUnknownWord: true });
        return bare.Count > 1
            && bare.Exists(count => count.Value != bare[0].Value) ? bare[0] with { Certainty = Certainty.Approximate } : bare.FirstOrDefault();
    }

    private static bool IsSuccess(Piece piece, Count count)
    {
        var at = piece.Items.IndexOf(count);
        return at > 0 && Piece.RoleOf(piece.Items[at - 1], WordRole.Success);
    }
}
