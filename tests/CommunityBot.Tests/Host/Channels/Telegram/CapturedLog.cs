using System.Collections.Concurrent;
using CommunityBot.Tests.Fakes;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Host.Channels.Telegram;

/// <summary>Keeps everything the program logs, at every level.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Pulse pulse = new();

    /// <summary>All of it.</summary>
    public string Text => string.Join('\n', lines);

    public int Count(string words) => lines.Count(line => line.Contains(words, StringComparison.Ordinal));

    public Task Has(string words) => Until(() => Count(words) > 0);

    /// <summary>Waits until something is true, looking again whenever a line is logged.</summary>
    /// <exception cref="TimeoutException">It never was; says what was logged last.</exception>
    public async Task Until(Func<bool> condition)
    {
        try
        {
            await pulse.Until(condition);
        }
        catch (TimeoutException never)
        {
            throw new TimeoutException("It never came true. Logged last:\n" + string.Join('\n', lines.TakeLast(20)), never);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
        pulse.Beat();
    }

    public void Dispose()
    {
    }
}
