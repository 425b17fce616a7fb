using CommunityBot.Messaging;

namespace CommunityBot.Features.Reporting;

/// <summary>Charts made of characters, for chats and machines without pictures.</summary>
internal static class CharacterBars
{
    private const string Steps = "▁▂▃▄▅▆▇█";
    private const int Widest = 12;

    /// <summary>A column for each day, one character wide; a day without a report is a dot.</summary>
    public static string Spark(IReadOnlyList<DailySupport> days)
    {
        var most = Math.Max(1, days.Max(day => day.Support ?? 0));
        return string.Concat(days.Select(day => day.Support is { } support ? Steps[(int)(support * (Steps.Length - 1) / most)] : '·'));
    }

    /// <summary>A bar for each figure with the figure after it.</summary>
    public static IEnumerable<string> Rows(IReadOnlyList<(string Name, long Figure)> rows, Language language)
    {
        var most = Math.Max(1, rows.Select(row => row.Figure).DefaultIfEmpty().Max());
        return rows.Select(row => $"{Bar(row.Figure, most)} {Numbers.Show(row.Figure, language)} {row.Name}");
    }

    private static string Bar(long figure, long most) => new('█', (int)Math.Max(figure > 0 ? 1 : 0, figure * Widest / most));
}
