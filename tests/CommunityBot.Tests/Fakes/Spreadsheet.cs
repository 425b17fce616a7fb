using System.Diagnostics;
using System.Text;
using CommunityBot.Features.Exporting;

namespace CommunityBot.Tests.Fakes;

/// <summary>A spreadsheet as LibreOffice sees it: the text each cell of the first sheet shows.</summary>
internal sealed class Spreadsheet(IReadOnlyList<string[]> rows)
{
    public string this[string cell] => rows[int.Parse(cell[1..]) - 1][cell[0] - 'A'];

    /// <summary>Opens the file.</summary>
    public static async Task<Spreadsheet> Open(byte[] file)
    {
        var path = TempFile.New("book.xlsx");
        await File.WriteAllBytesAsync(path, file);
        await Convert(path, "csv:Text - txt - csv (StarCalc):44,34,76,1");
        var text = await File.ReadAllTextAsync(Path.ChangeExtension(path, "csv"), Encoding.UTF8);
        return new Spreadsheet([.. CsvRows.Read(new StringReader(text)).Select(row => row.Cells.ToArray())]);
    }

    private static async Task Convert(string path, string to)
    {
        var folder = Path.GetDirectoryName(path)!;
        var command = new ProcessStartInfo("soffice", ["-env:UserInstallation=file://" + folder + "/profile", "--headless", "--convert-to", to, "--outdir", folder, path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var program = Process.Start(command)!;
        await Task.WhenAll(program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync(), program.WaitForExitAsync());
        program.ExitCode.ShouldBe(0);
    }
}
