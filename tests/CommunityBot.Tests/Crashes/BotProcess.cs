using System.Collections.Concurrent;
using System.Diagnostics;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Crashes;

/// <summary>The built program as a process of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly ConcurrentQueue<string?> lines = new();
    private readonly Pulse written = new();

    private BotProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += Keep; // a full pipe would stop the program
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts it with settings.</summary>
    public static BotProcess Start(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CommunityBot.Host.dll"));
        foreach (var (key, value) in settings) start.ArgumentList.Add($"--{key}={value}");
        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>What it wrote so far.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>Waits until it wrote some words.</summary>
    public Task WhenWritten(string words) => written.Until(() => Output.Contains(words, StringComparison.Ordinal), Patience);

    /// <summary>Whether it ended.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>Ends it with SIGKILL.</summary>
    /// <exception cref="ShouldAssertException">It had ended by itself.</exception>
    public async Task Kill()
    {
        process.HasExited.ShouldBeFalse(Output);
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Ends it with SIGTERM. Returns the exit code and how long it took.</summary>
    public async Task<(int Code, TimeSpan Took)> Terminate()
    {
        var clock = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString()])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, clock.Elapsed);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lines.Enqueue(line.Data);
        written.Beat();
    }
}
