using System.Text;

namespace CommunityBot.Features.Exporting;

/// <summary>Takes CSV apart: cells by commas, rows by line ends, both literal within quotes.</summary>
internal static class CsvRows
{
    /// <summary>The rows with the number of the line each ends on; empty lines are skipped.</summary>
    /// <exception cref="FormatException">Quotes do not close.</exception>
    public static IEnumerable<(IReadOnlyList<string> Cells, int Line)> Read(TextReader reader)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            while (line.Count(letter => letter == '"') % 2 == 1)
            {
                number++;
                line += "\n" + (reader.ReadLine() ?? throw new FormatException($"the quotes before line {number} do not close"));
            }

            if (line.Length > 0) yield return (Cells(line), number);
        }
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (isQuoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (line[i] == '"') isQuoted = !isQuoted;
            else if (line[i] == ',' && !isQuoted) Close();
            else cell.Append(line[i]);
        }

        Close();
        return cells;

        void Close()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
