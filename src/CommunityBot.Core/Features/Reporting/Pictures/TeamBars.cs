using System.Xml.Linq;
using CommunityBot.Features.ActionLog;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Reporting.Pictures;

/// <summary>A bar for each team in order: its support actions with dossiers and transactions as parts of them; a silent team shows a dash.</summary>
internal static class TeamBars
{
    private const int BarHeight = 46;
    private const int LongestNameBeside = 16;
    private const int Most = 20;

    /// <summary>What is drawn for one team.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Support">Support actions; null for a silent team.</param>
    /// <param name="Dossiers">Dossiers among them.</param>
    /// <param name="Transactions">Transactions among them.</param>
    internal sealed record Row(string Name, long? Support, long Dossiers, long Transactions);

    /// <summary>The rows in order. More than fit become one last row that stands for the rest.</summary>
    public static IReadOnlyList<Row> Rows(Tally tally, Language language)
    {
        var rows = tally.Teams.Select(team => new Row(
            TallyMessage.Name(team, language),
            team.IsSilent ? null : tally.Support(team.Sums),
            team.Sums.GetValueOrDefault(IndicatorList.Dossiers),
            team.Sums.GetValueOrDefault(IndicatorList.Transactions))).ToList();
        return rows.Count <= Most ? rows : [.. rows.Take(Most - 1), Rest([.. rows.Skip(Most - 1)], language)];
    }

    /// <summary>The height of the rows.</summary>
    public static int Height(IReadOnlyList<Row> rows) => rows.Count * RowHeight(rows);

    /// <summary>Draws them.</summary>
    public static IEnumerable<XElement> Draw(IReadOnlyList<Row> rows, Language language, double left, double top, double width)
    {
        const double figureWidth = 110;
        var nameWidth = IsStacked(rows) ? 0 : 320;
        var scale = (width - nameWidth - figureWidth) / Math.Max(1, rows.Select(row => row.Support ?? 0).DefaultIfEmpty().Max());
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            var y = top + (index * RowHeight(rows));
            yield return Svg.Text(left, y + 36, 34, Svg.Short(row.Name, 48));
            if (IsStacked(rows)) y += 46;
            foreach (var shape in Bar(row, language, left + nameWidth, y, scale)) yield return shape;
        }
    }

    /// <summary>Long names stand above their bars: cut short, the teams of a ward would often read the same.</summary>
    private static bool IsStacked(IReadOnlyList<Row> rows) => rows.Any(row => row.Name.Length > LongestNameBeside);

    private static int RowHeight(IReadOnlyList<Row> rows) => IsStacked(rows) ? 112 : 66;

    private static IEnumerable<XElement> Bar(Row row, Language language, double x, double y, double scale)
    {
        foreach (var (length, colour) in Parts(row, scale))
        {
            yield return Svg.Box(x, y, length, BarHeight, colour);
            x += length;
        }

        yield return Svg.Text(x + 14, y + 36, 34, row.Support is { } support ? Numbers.Show(support, language) : TallyMessage.Missing, bold: true);
    }

    private static IEnumerable<(double Length, string Colour)> Parts(Row row, double scale)
    {
        var other = (row.Support ?? 0) - row.Dossiers - row.Transactions;
        return new[] { (row.Dossiers * scale, Palette.Dossiers), (row.Transactions * scale, Palette.Transactions), (other * scale, Palette.Other) }
            .Where(part => part.Item1 > 0);
    }

    private static Row Rest(List<Row> rest, Language language) => new(
        Texts.Get("Reporting.PictureRest", language, rest.Count),
        rest.Any(row => row.Support is not null) ? rest.Sum(row => row.Support ?? 0) : null,
        rest.Sum(row => row.Dossiers),
        rest.Sum(row => row.Transactions));
}
