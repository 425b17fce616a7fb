using CommunityBot.Features.Exporting;
using CommunityBot.Features.Stipends;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CommunityBot.Host.Spreadsheets;

/// <summary>Writes a plain table as a spreadsheet of one sheet.</summary>
internal sealed class SheetWriter : ISheetWriter
{
    private const double ColumnWidth = 20;

    /// <inheritdoc/>
    public byte[] Write(string name, IReadOnlyList<IReadOnlyList<FormValue>> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Looks();
            part.Worksheet = new Worksheet(
                new SheetProperties(new PageSetupProperties { FitToPage = true }),
                new Columns(new Column { Min = 1, Max = 26, Width = ColumnWidth, CustomWidth = true }),
                new SheetData(),
                new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = book.GetIdOfPart(part) }));
            Fill(SheetEditor.Open(document, name)!, part.Worksheet, rows);
        }

        return file.ToArray();
    }

    private static void Fill(SheetEditor sheet, Worksheet worksheet, IReadOnlyList<IReadOnlyList<FormValue>> rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++) sheet.Set($"{(char)('A' + column)}{row + 1}", rows[row][column]);
        }

        foreach (var cell in worksheet.Descendants<Cell>()) cell.StyleIndex = CellReference.Parse(cell.CellReference!.Value!).Row == 1 ? 1u : 2u;
        sheet.Save();
    }

    /// <summary>0 plain, 1 strong, 2 with thousands apart.</summary>
    private static Stylesheet Looks() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true }));
}
