namespace CommunityBot.Host.Storage;

/// <summary>Tells the operator when the database fails and when it is well again, once each.</summary>
/// <param name="log">Where it is told.</param>
internal sealed partial class StoreLog(ILogger log)
{
    private string? problem;

    /// <summary>The sentence told last; null while the database is well.</summary>
    public string? Problem => Volatile.Read(ref problem);

    /// <summary>Takes how it went; null for well.</summary>
    public void Tell(string? now)
    {
        if (Interlocked.Exchange(ref problem, now) == now) return;
        if (now is null) LogWell(log);
        else LogProblem(log, now);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be stored, messages stay with their providers. {Problem}")]
    private static partial void LogProblem(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database takes changes again.")]
    private static partial void LogWell(ILogger logger);
}
