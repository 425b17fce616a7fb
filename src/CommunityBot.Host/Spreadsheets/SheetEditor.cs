using System.Globalization;
using CommunityBot.Features.Exporting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CommunityBot.Host.Spreadsheets;

/// <summary>Changes cells of one sheet and leaves their looks alone.</summary>
internal sealed class SheetEditor
{
    private const double UsualWidth = 8.43; // characters, where a sheet says nothing
    private const double LineHeight = 15;   // points, for letters of 11 points
    private readonly Worksheet sheet;
    private readonly SheetData data;

    private SheetEditor(Worksheet sheet)
    {
        this.sheet = sheet;
        data = sheet.GetFirstChild<SheetData>()!;
    }

    /// <summary>The sheet with this name, or null.</summary>
    public static SheetEditor? Open(SpreadsheetDocument document, string name)
    {
        var book = document.WorkbookPart!;
        return book.Workbook.Descendants<Sheet>().FirstOrDefault(sheet => sheet.Name == name) is { } found
            ? new SheetEditor(((WorksheetPart)book.GetPartById(found.Id!)).Worksheet)
            : null;
    }

    /// <summary>Writes a value into a cell, which is made when it is not there.</summary>
    /// <param name="reference">Such as <c>B7</c>.</param>
    /// <param name="value">What it says.</param>
    public void Set(string reference, FormValue value)
    {
        var cell = Cell(reference.ToUpperInvariant());
        cell.RemoveAllChildren();
        if (value.Number is { } number)
        {
            cell.DataType = CellValues.Number;
            cell.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
            return;
        }

        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(Clean(value.Text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>Writes a value and makes its row as high as a text of several lines needs; programs do not do it for rows that were made by others.</summary>
    public void SetAndFit(string reference, FormValue value)
    {
        Set(reference, value);
        var (column, number) = CellReference.Parse(reference.ToUpperInvariant());
        var lines = value.Number is null ? Math.Ceiling(value.Text.Length / WidthOf(column)) : 1;
        var row = Row(number);
        if (lines < 2 || row.Height?.Value >= lines * LineHeight) return;
        (row.Height, row.CustomHeight) = (lines * LineHeight, true);
    }

    /// <summary>Makes so many rows out of one, each with its look; what stands below moves down.</summary>
    public void RepeatRow(uint row, int times)
    {
        if (times < 2) return;
        var pattern = Row(row);
        Shift(row, (uint)times - 1);
        for (var copy = (uint)times - 1; copy > 0; copy--)
        {
            var anew = (Row)pattern.CloneNode(deep: true);
            Move(anew, row + copy);
            data.InsertAfter(anew, pattern);
        }
    }

    /// <summary>Writes the sheet back.</summary>
    public void Save() => sheet.Save();

    private void Shift(uint below, uint by)
    {
        foreach (var row in data.Elements<Row>().Where(row => row.RowIndex! > below)) Move(row, row.RowIndex! + by);
        foreach (var merged in sheet.Descendants<MergeCell>())
        {
            var ends = merged.Reference!.Value!.Split(':').Select(CellReference.Parse).ToList();
            if (ends[0].Row > below) merged.Reference = string.Join(':', ends.Select(end => end.Column + (end.Row + by)));
        }
    }

    private static void Move(Row row, uint to)
    {
        row.RowIndex = to;
        foreach (var cell in row.Elements<Cell>()) cell.CellReference = CellReference.Parse(cell.CellReference!.Value!).Column + to;
    }

    private Cell Cell(string reference)
    {
        var (column, number) = CellReference.Parse(reference);
        var row = Row(number);
        if (row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference == reference) is { } known) return known;
        var next = row.Elements<Cell>().FirstOrDefault(cell => CellReference.Order(CellReference.Parse(cell.CellReference!.Value!).Column) > CellReference.Order(column));
        return row.InsertBefore(new Cell { CellReference = reference }, next);
    }

    private Row Row(uint number)
    {
        if (data.Elements<Row>().FirstOrDefault(row => row.RowIndex! == number) is { } known) return known;
        return data.InsertBefore(new Row { RowIndex = number }, data.Elements<Row>().FirstOrDefault(row => row.RowIndex! > number));
    }

    private double WidthOf(string column)
    {
        var number = CellReference.Order(column);
        return sheet.Descendants<Column>().FirstOrDefault(known => known.Min! <= number && known.Max! >= number)?.Width?.Value ?? UsualWidth;
    }

    private static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
