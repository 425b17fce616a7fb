namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Adds up what is told for the parts of a day: "sáng 20 chiều 25 người" are 45 people.</summary>
internal static class DayPartSums
{
    /// <summary>Merges such numbers in place.</summary>
    public static void Merge(List<Item> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (items[i] is not Count || !Piece.RoleOf(items[i - 1], WordRole.DayPart)) continue;
            while (Next(items, i) is { } next && CanAdd((Count)items[i], next.Count))
            {
                items[i] = Sum((Count)items[i], next.Count);
                items.RemoveRange(i + 1, next.Length);
            }
        }
    }

    /// <summary>A number for another part of the day, perhaps after a comma, and how many items lead up to it and it are.</summary>
    private static (Count Count, int Length)? Next(List<Item> items, int at)
    {
        var skip = at + 1 < items.Count && (items[at + 1] is Stop { Mark: ',' or '+' or '-' or '/' } || Piece.RoleOf(items[at + 1], WordRole.And)) ? 1 : 0;
        return at + skip + 2 < items.Count && Piece.RoleOf(items[at + skip + 1], WordRole.DayPart) && items[at + skip + 2] is Count count
            ? (count, skip + 2)
            : null;
    }

    private static bool CanAdd(Count one, Count other) =>
        one.Unit == other.Unit || one.Unit == CountUnit.None || other.Unit == CountUnit.None;

    private static Count Sum(Count one, Count other) =>
        new(one.Value + other.Value, one.Certainty > other.Certainty ? one.Certainty : other.Certainty, one.Unit == CountUnit.None ? other.Unit : one.Unit);
}
