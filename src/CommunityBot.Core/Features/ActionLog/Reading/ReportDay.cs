namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>The day a report is for.</summary>
/// <param name="Day">The day, or null when it cannot be told.</param>
/// <param name="Doubt">What is wrong with it, if anything.</param>
/// <param name="Choices">When it is doubtful: the days it may be, best first.</param>
internal sealed record ReportDay(DateOnly? Day, LogDoubt Doubt, IReadOnlyList<DateOnly> Choices)
{
    /// <summary>Finds it among all days mentioned; today when none is.</summary>
    public static ReportDay Of(List<Item> items, DateOnly today)
    {
        var thing = items.FindIndex(item => item is Thing);
        var reporting = items.FindIndex(item => Piece.RoleOf(item, WordRole.Reporting));
        bool IsWhenTold(int i) => items[i] is DayMention day && day.Day == today && i + 1 < items.Count && items[i + 1] is Word { Element.Bare: "moi" }
            && items.Take(i).Any(item => item is DayMention) && !items.Skip(i).Any(item => item is Thing or Count);
        bool IsAside(int i) => (thing >= 0 && i > thing) || i < reporting || IsClauseAlone(items, i);
        var mentions = items.Where((item, i) => item is DayMention && !IsWhenTold(i) && !(IsLater(item) && IsAside(i))).Cast<DayMention>().ToList();
        var slip = items.FindIndex(item => Piece.RoleOf(item, WordRole.Slip));
        if (slip >= 0 && items.FindIndex(slip, item => item is DayMention) is var meant and >= 0) mentions = [(DayMention)items[meant]];
        if (mentions.Count == 0) return new ReportDay(today, LogDoubt.None, []);
        var days = mentions.Select(mention => mention.Day).OfType<DateOnly>().Distinct().ToList();
        var known = days.Where(day => day <= today).ToList();
        if (mentions.Exists(mention => mention.IsFuture)) return new ReportDay(null, LogDoubt.FutureDay, known.Count > 0 ? known : Recent(today));
        if (mentions.Exists(mention => mention.Day is null)) return new ReportDay(null, LogDoubt.Day, known.Count > 0 ? known : Recent(today));
        if (days.Count == 2 && days[0].DayOfWeek == days[1].DayOfWeek) days.Remove(days.Max());
        return days.Count > 1 ? new ReportDay(null, LogDoubt.Day, days) : new ReportDay(days[0], LogDoubt.None, []);
    }

    /// <summary>"Mai em nghỉ, ...": a sentence of its own about what comes, without anything counted.</summary>
    private static bool IsClauseAlone(List<Item> items, int at)
    {
        var end = items.FindIndex(at, item => item is Stop);
        if (end < 0) return false;
        var clause = items.GetRange(at, end - at);
        return clause.Exists(item => item is Person) && !clause.Exists(item => item is Thing or Count) && items.FindIndex(end, item => item is Thing) >= 0;
    }

    /// <summary>"... mai làm tiếp": what comes later is no part of the report.</summary>
    private static bool IsLater(Item item) => item is DayMention { IsFuture: true, Day: null };

    private static List<DateOnly> Recent(DateOnly today) => [today, today.AddDays(-1)];
}
