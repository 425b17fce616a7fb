using DocumentFormat.OpenXml.Spreadsheet;

namespace CommunityBot.Host.Spreadsheets;

/// <summary>The looks of a plain table's cells.</summary>
internal static class SheetLooks
{
    /// <summary>Index of the look of the first row.</summary>
    public const uint Header = 1;

    /// <summary>Index of the look of the rows; numbers have their thousands apart.</summary>
    public const uint Body = 2;

    /// <summary>Index of the look of the sum.</summary>
    public const uint Sum = 3;

    /// <summary>All looks; index 0 is that of empty cells.</summary>
    public static Stylesheet New() => new(
        new Fonts(Font(), new Font(new Bold(), Font().FontSize!.CloneNode(true), Font().FontName!.CloneNode(true))),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), Lines()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true }) { FontId = 1, BorderId = 1, ApplyFont = true, ApplyBorder = true, ApplyAlignment = true },
            Row(font: 0),
            Row(font: 1)));

    private static CellFormat Row(uint font) => new(new Alignment { Vertical = VerticalAlignmentValues.Center })
    {
        FontId = font,
        BorderId = 1,
        NumberFormatId = 3, // thousands apart, no decimals
        ApplyFont = true,
        ApplyBorder = true,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
    };

    private static Font Font() => new(new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" });

    private static Border Lines() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
