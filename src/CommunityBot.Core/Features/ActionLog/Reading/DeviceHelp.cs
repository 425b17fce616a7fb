namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Reads help with a device in words no indicator knows: "em sửa cái loa cho bác Bình nghe được rồi" is guidance.</summary>
internal static class DeviceHelp
{
    /// <summary>The guidance given, or null when the message tells of none.</summary>
    public static Draft? Of(List<Item> items)
    {
        if (!items.Exists(item => Piece.RoleOf(item, WordRole.Device))) return null;
        if (items.Exists(item => Piece.RoleOf(item, WordRole.Contact) || Piece.RoleOf(item, WordRole.Failure) || Piece.RoleOf(item, WordRole.Negation)))
            return null;
        var counts = items.OfType<Count>().ToList();
        if (counts.Count > 1 || counts.Exists(count => count.Unit != CountUnit.People) || !HasHelped(items)) return null;
        var guidance = new Topic(IndicatorList.Guidance, null, true);
        return new Draft(guidance, 0) { Count = counts.FirstOrDefault() ?? new Count(1, Certainty.Exact, CountUnit.None) };
    }

    /// <summary>For one person or for so many, after <c>cho</c> or the like.</summary>
    public static bool HasHelped(List<Item> items) =>
        Enumerable.Range(1, Math.Max(0, items.Count - 1)).Any(i =>
            Piece.RoleOf(items[i - 1], WordRole.Beneficiary)
            && items[i] is Count { Certainty: Certainty.Exact } or Person { IsPlural: false, IsNamed: true } or Person { IsPlural: false, MayBeSelf: false });
}
