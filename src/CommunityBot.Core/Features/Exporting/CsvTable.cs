using System.Text;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Exporting;

/// <summary>Tables as CSV (RFC 4180) that spreadsheets open rightly: UTF-8 with its mark at the start, and no cell that a spreadsheet would run as a formula.</summary>
public static class CsvTable
{
    /// <summary>MIME type of the file.</summary>
    public const string MediaType = "text/csv";

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes a table row by row; rows are taken as they are written, so their number does not matter.</summary>
    public static void Write(Stream file, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var writer = new StreamWriter(file, WithMark, bufferSize: 64 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        foreach (var row in rows.Prepend(header)) writer.WriteLine(string.Join(',', row.Select(CsvText.Cell)));
    }

    /// <summary>A table in memory.</summary>
    public static byte[] ToBytes(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        Write(file, header, rows);
        return file.ToArray();
    }

    /// <summary>Reads a table with a header: each row as its cells by the header's names, without regard to case.</summary>
    /// <exception cref="FormatException">A row has more or fewer cells than the header, or quotes that do not close.</exception>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(Stream file)
    {
        using var reader = new StreamReader(file, WithMark);
        string[]? header = null;
        foreach (var (cells, line) in CsvRows.Read(reader))
        {
            if (header is null)
            {
                header = [.. cells.Select(cell => cell.Trim())];
                continue;
            }

            if (cells.Count != header.Length) throw new FormatException($"line {line} has {cells.Count} cells where the header has {header.Length}");
            yield return header.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.OrdinalIgnoreCase);
        }
    }
}
