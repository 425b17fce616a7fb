using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace CommunityBot.Features.Reporting.Pictures;

/// <summary>The few shapes a chart is made of. Sizes are in units of a picture 1,080 wide; texts are escaped by being nodes, never by hand.</summary>
internal static class Svg
{
    private const double WidestBold = 0.68; // mean width of a strong letter or digit, measured on dates, against its size
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    /// <summary>A drawing on white.</summary>
    public static XElement Drawing(int width, int height, string title) => new(
        Namespace + "svg",
        new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}")),
        new XAttribute("width", width),
        new XAttribute("height", height),
        new XAttribute("role", "img"),
        new XAttribute("font-family", "DejaVu Sans, Noto Sans, sans-serif"),
        new XElement(Namespace + "title", Clean(title)),
        Box(0, 0, width, height, Palette.Paper));

    /// <summary>A filled box.</summary>
    public static XElement Box(double x, double y, double width, double height, string fill) => new(
        Namespace + "rect", Number("x", x), Number("y", y), Number("width", width), Number("height", height), new XAttribute("fill", fill));

    /// <summary>A text; <paramref name="y"/> is its base line.</summary>
    /// <param name="x">Where it is anchored.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="size">Height of the letters' box.</param>
    /// <param name="text">What it says.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="bold">Whether it is strong.</param>
    /// <param name="fill">Its colour.</param>
    public static XElement Text(double x, double y, int size, string text, string anchor = "start", bool bold = false, string fill = Palette.Ink) => new(
        Namespace + "text",
        Number("x", x),
        Number("y", y),
        new XAttribute("font-size", size),
        new XAttribute("text-anchor", anchor),
        new XAttribute("fill", fill),
        bold ? new XAttribute("font-weight", "bold") : null,
        Clean(text));

    /// <summary>The largest size, up to one, at which a strong text surely fits a width.</summary>
    public static int SizeFor(string text, int largest, double width) => Math.Clamp((int)(width / (text.Length * WidestBold)), 26, largest);

    /// <summary>At most so many characters, the last one then an ellipsis.</summary>
    public static string Short(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1).TrimEnd(), "…");

    private static XAttribute Number(string name, double value) => new(name, Math.Round(value, 1));

    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}

/// <summary>Colours that stay apart for colour-blind eyes (after Okabe and Ito) and in grey; none carries a meaning alone.</summary>
internal static class Palette
{
    public const string Paper = "#ffffff";
    public const string Ink = "#1a1a1a";
    public const string Faint = "#595959";
    public const string Line = "#d0d0d0";
    public const string Quiet = "#b8b8b8";
    public const string Dossiers = "#004c7f";
    public const string Transactions = "#e69f00";
    public const string Other = "#8cc4e8";
}
