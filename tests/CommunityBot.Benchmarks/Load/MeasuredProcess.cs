using System.Diagnostics;

namespace CommunityBot.Benchmarks.Load;

/// <summary>A program under measurement, alone on the second core; this process keeps to the first.</summary>
internal sealed class MeasuredProcess : IDisposable
{
    private readonly Process process;

    private MeasuredProcess(Process process) => this.process = process;

    /// <summary>CPU time it has used, user and system.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory it holds, in megabytes (resident set).</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Keeps this process to the first core.</summary>
    public static void KeepToFirstCore()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) Process.GetCurrentProcess().ProcessorAffinity = 1;
    }

    /// <summary>Starts a program on the second core.</summary>
    /// <param name="folder">Its current folder.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="command">The program and its arguments.</param>
    public static MeasuredProcess Start(string folder, IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo("taskset", ["-c", "1", .. command]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { }; // a full pipe would stop the program
        started.BeginOutputReadLine();
        return new MeasuredProcess(started);
    }

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static void Run(string folder, string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true };
        using var started = Process.Start(start)!;
        var output = started.StandardOutput.ReadToEnd();
        started.WaitForExit();
        if (started.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{output}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
