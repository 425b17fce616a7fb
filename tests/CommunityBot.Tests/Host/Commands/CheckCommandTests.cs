using System.Diagnostics;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Host.Commands;

/// <summary>What <c>check</c> says about pictures, on a machine with and without the program that draws them.</summary>
public class CheckCommandTests
{
    [Fact]
    public async Task It_names_the_program_that_draws_the_evening_picture()
    {
        var folder = Path.GetDirectoryName(TempFile.New("rsvg-convert"))!;
        await File.WriteAllTextAsync(Path.Combine(folder, "rsvg-convert"), "");

        (await Check(folder)).ShouldContain($"Pictures: drawn by {Path.Combine(folder, "rsvg-convert")}.");
    }

    [Fact]
    public async Task Without_it_it_says_what_to_install_and_how_the_tally_goes_until_then()
    {
        var folder = Path.GetDirectoryName(TempFile.New("nothing"))!;

        (await Check(folder)).ShouldContain("Pictures: rsvg-convert is not installed (Debian: librsvg2-bin); the evening tally goes as text with bars made of characters.");
    }

    /// <summary>Runs the program with nothing but a folder to find others in. Returns what it prints.</summary>
    private static async Task<string[]> Check(string path)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "CommunityBot.Host.dll"), "check", $"--Database:ConnectionString=Data Source={TempFile.New("check.db")}" }) start.ArgumentList.Add(word);
        start.Environment["PATH"] = path;
        using var program = Process.Start(start)!;
        var printed = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        program.ExitCode.ShouldBe(0, printed);
        return printed.Split('\n', StringSplitOptions.TrimEntries);
    }
}
