using System.ComponentModel;
using System.Diagnostics;
using CommunityBot.Features.Reporting.Pictures;

namespace CommunityBot.Host.Pictures;

/// <summary>Draws with <c>rsvg-convert</c> of librsvg, a program of its own (Debian: <c>librsvg2-bin</c>), so that a bad drawing can never end the bot.</summary>
/// <param name="log">For drawings that failed.</param>
internal sealed partial class RsvgConvert(ILogger<RsvgConvert> log) : IRasterizer
{
    private const string ProgramName = "rsvg-convert";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Where the program lies; null when it is not installed.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, ProgramName), Path.Combine(folder, ProgramName + ".exe") })
        .FirstOrDefault(File.Exists);

    /// <inheritdoc/>
    public async Task<byte[]?> ToPng(string svg)
    {
        if (Find() is not { } program) return null;
        using var process = new Process { StartInfo = Command(program) };
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            process.Start();
            return await Draw(process, svg, limit.Token);
        }
        catch (Exception problem) when (problem is IOException or Win32Exception or OperationCanceledException)
        {
            LogFailed(log, problem.GetType().Name);
            return null;
        }
    }

    private static ProcessStartInfo Command(string program) => new(program, ["--format=png"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        UseShellExecute = false,
    };

    private static async Task<byte[]?> Draw(Process process, string svg, CancellationToken cancel)
    {
        await using var stop = cancel.Register(() => process.Kill());
        using var picture = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(picture, cancel);
        await process.StandardInput.WriteAsync(svg.AsMemory(), cancel);
        process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0 ? picture.ToArray() : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "rsvg-convert could not draw a picture ({Problem}); the tally goes as text.")]
    private static partial void LogFailed(ILogger logger, string problem);
}
