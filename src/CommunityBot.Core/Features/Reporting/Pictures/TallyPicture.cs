using System.Xml.Linq;
using CommunityBot.Features.ActionLog;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Reporting.Pictures;

/// <summary>A tally as a drawing for a phone held upright: the headline, the last two weeks, the teams side by side. Only support actions are drawn, one unit.</summary>
public static class TallyPicture
{
    private const int Width = 1080;
    private const int Margin = 48;
    private const int ColumnsTop = 330;
    private const int TeamsTop = 830;

    /// <summary>Draws it as an SVG document.</summary>
    public static string Draw(TallyReport report, Language language)
    {
        var teams = TeamBars.Rows(report.Tally, language);
        var height = TeamsTop + TeamBars.Height(teams) + 40;
        var title = Say("Title", language, TallyMessage.Title(report.Tally.Period, language));
        var svg = Svg.Drawing(Width, height, title);
        svg.Add(Headline(report.Tally, title, language));
        svg.Add(Svg.Text(Margin, ColumnsTop, 36, Say("PictureTwoWeeks", language), bold: true));
        svg.Add(DayColumns.Draw(report.TwoWeeks, language, Margin, ColumnsTop + 30, Width - (2 * Margin)));
        svg.Add(Svg.Text(Margin, TeamsTop - 60, 36, Say("PictureTeams", language), bold: true));
        svg.Add(Legend(language));
        svg.Add(TeamBars.Draw(teams, language, Margin, TeamsTop + 10, Width - (2 * Margin)));
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<XElement> Headline(Tally tally, string title, Language language)
    {
        yield return Svg.Text(Margin, 80, Svg.SizeFor(title, 46, Width - (2 * Margin)), Svg.Short(title, 60), bold: true);
        yield return Svg.Text(Margin, 130, 34, Svg.Short(tally.Ward.Name, 48), fill: Palette.Faint);
        var figure = tally.HasReports ? Numbers.Show(tally.Support(tally.Sums), language) : TallyMessage.Missing;
        yield return Svg.Text(Margin, 240, 92, figure, bold: true);
        var right = Margin + 40 + (figure.Length * 62);
        yield return Svg.Text(right, 195, 36, Say("PictureSupport", language));
        var parts = tally.HasReports
            ? Say("PictureParts", language, Show(IndicatorList.Dossiers), Show(IndicatorList.Transactions))
            : Say("NoReports", language);
        yield return Svg.Text(right, 240, 34, parts, fill: Palette.Faint);

        string Show(string indicator) => Numbers.Show(tally.Sums.GetValueOrDefault(indicator), language);
    }

    private static IEnumerable<XElement> Legend(Language language)
    {
        double x = Margin;
        foreach (var (colour, key) in new[] { (Palette.Dossiers, "LegendDossiers"), (Palette.Transactions, "LegendTransactions"), (Palette.Other, "LegendOther") })
        {
            var label = Say(key, language);
            yield return Svg.Box(x, TeamsTop - 36, 28, 28, colour);
            yield return Svg.Text(x + 40, TeamsTop - 12, 30, label);
            x += 90 + (label.Length * 18);
        }
    }

    private static string Say(string key, Language language, params object?[] values) => Texts.Get("Reporting." + key, language, values);
}
