namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>A file of one program alone whose flush reaches the disk: LiteDB itself hands the pages of its log to the system only.</summary>
/// <param name="path">The file.</param>
internal sealed class DurableFile(string path) : FileStream(path, new FileStreamOptions
{
    Mode = FileMode.Open,
    Access = FileAccess.ReadWrite,
    Share = FileShare.None,
    BufferSize = 0,
})
{
    /// <inheritdoc/>
    public override void Flush() => Guard(() => base.Flush(flushToDisk: true));

    /// <inheritdoc/>
    public override void SetLength(long value) => Guard(() => base.SetLength(value));

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Guard(() => base.Write(buffer, offset, count));

    /// <summary>Marks a failure of this file, so that it is told apart from one of a file that the work itself writes.</summary>
    private static void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (IOException problem)
        {
            throw new DatabaseFileException(problem);
        }
    }
}

/// <summary>The database file cannot be written.</summary>
/// <param name="cause">What the system says.</param>
internal sealed class DatabaseFileException(IOException cause) : IOException(cause.Message, cause);
