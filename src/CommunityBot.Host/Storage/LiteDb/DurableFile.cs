namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>A file of one program alone whose flush reaches the disk: LiteDB itself hands the pages of its log to the system only.</summary>
/// <remarks>A write that fails is told at the flush: thrown in the middle of a commit it would leave LiteDB a transaction whose finalizer ends the program.</remarks>
/// <param name="path">The file.</param>
internal sealed class DurableFile(string path) : FileStream(path, new FileStreamOptions
{
    Mode = FileMode.Open,
    Access = FileAccess.ReadWrite,
    Share = FileShare.None,
    BufferSize = 0,
})
{
    private IOException? problem;

    /// <inheritdoc/>
    /// <exception cref="DatabaseFileException">This or an earlier write failed.</exception>
    public override void Flush()
    {
        Try(() => base.Flush(flushToDisk: true));
        Check();
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => Try(() => base.SetLength(value));

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Try(() => base.Write(buffer, offset, count));

    /// <summary>Whether all was written so far.</summary>
    /// <exception cref="DatabaseFileException">A write failed.</exception>
    public void Check()
    {
        if (problem is not null) throw new DatabaseFileException(problem);
    }

    /// <summary>Once something failed nothing more is written, so that no page stands without those before it.</summary>
    private void Try(Action action)
    {
        try
        {
            if (problem is null) action();
        }
        catch (IOException failed)
        {
            problem = failed;
        }
    }
}

/// <summary>The database file cannot be written.</summary>
/// <param name="cause">What the system says.</param>
internal sealed class DatabaseFileException(IOException cause) : IOException(cause.Message, cause);
