using CommunityBot.Features.Exporting;
using CommunityBot.Features.Stipends;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CommunityBot.Host.Spreadsheets;

/// <summary>Writes a plain table as a spreadsheet of one sheet.</summary>
internal sealed class SheetWriter : ISheetWriter
{
    private const double ColumnWidth = 18;
    private const double RowHeight = 24; // room to sign

    /// <inheritdoc/>
    public byte[] Write(string name, string title, IReadOnlyList<IReadOnlyList<FormValue>> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetLooks.New();
            part.Worksheet = new Worksheet(
                new SheetProperties(new PageSetupProperties { FitToPage = true }),
                new SheetFormatProperties { DefaultRowHeight = RowHeight, CustomHeight = true },
                new Columns(new Column { Min = 1, Max = 26, Width = ColumnWidth, CustomWidth = true }),
                new SheetData(),
                new PageMargins { Left = 0.4, Right = 0.4, Top = 0.9, Bottom = 0.5, Header = 0.4, Footer = 0.3 },
                new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
                new HeaderFooter(new OddHeader($"&C&\"Times New Roman,Bold\"&14 {title.Replace("&", "&&")}")));
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

        foreach (var row in worksheet.Descendants<Row>())
        {
            var look = row.RowIndex! == 1 ? SheetLooks.Header : row.RowIndex! == rows.Count ? SheetLooks.Sum : SheetLooks.Body;
            foreach (var cell in row.Elements<Cell>()) cell.StyleIndex = look;
            (row.Height, row.CustomHeight) = (row.RowIndex! == 1 ? RowHeight * 2 : RowHeight, true);
        }

        sheet.Save();
    }
}
