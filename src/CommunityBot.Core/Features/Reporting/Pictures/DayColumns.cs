using System.Globalization;
using System.Xml.Linq;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Reporting.Pictures;

/// <summary>A column for each day with its figure above and its date below; the last one stands out. A day without a report shows a dash and no column.</summary>
internal static class DayColumns
{
    private const double Height = 250;

    /// <summary>Draws them.</summary>
    public static IEnumerable<XElement> Draw(IReadOnlyList<DailySupport> days, Language language, double left, double top, double width)
    {
        var most = Math.Max(1, days.Max(day => day.Support ?? 0));
        var step = width / days.Count;
        var ground = top + 40 + Height;
        yield return Svg.Box(left, ground, width, 2, Palette.Line);
        foreach (var (day, index) in days.Select((day, index) => (day, index)))
        {
            var isLast = index == days.Count - 1;
            var middle = left + (step * (index + 0.5));
            var height = Height * (day.Support ?? 0) / most;
            if (day.Support > 0) yield return Svg.Box(middle - (step * 0.36), ground - height, step * 0.72, height, isLast ? Palette.Ink : Palette.Quiet);
            var figure = day.Support is { } support ? Numbers.Show(support, language) : TallyMessage.Missing;
            yield return Svg.Text(middle, ground - height - 12, 30, figure, "middle", isLast);
            var isLabelled = (days.Count - 1 - index) % 2 == 0; // every other date, so that each is large enough to read
            if (isLabelled) yield return Svg.Text(middle, ground + 42, 30, day.Day.ToString("dd/MM", CultureInfo.InvariantCulture), "middle", isLast);
        }
    }
}
