using CommunityBot.Storage;
using LiteDB;
using LiteDB.Engine;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>The open data file with its log beside it. What is in the log up to the last flush survives a power cut.</summary>
internal sealed class LiteDbFile : IDisposable
{
    private const int Shape = 1;                              // of the documents; a file of a later shape is left alone
    private const long LongestLog = 1_000 * 8_192;            // 1,000 pages, LiteDB's own measure
    private readonly DurableFile data;
    private readonly DurableFile log;
    private readonly string logPath;
    private long durable;

    private LiteDbFile(string path)
    {
        logPath = LogOf(path);
        PrivateFile.Create(path);
        PrivateFile.Create(logPath);
        data = new DurableFile(path);
        try
        {
            log = new DurableFile(logPath);
            // Binary: the default would take ids for the same that differ in case, and depend on the machine's language.
            var settings = new EngineSettings { DataStream = data, LogStream = log, Collation = data.Length == 0 ? Collation.Binary : null };
            Database = new LiteDatabase(new LiteEngine(settings), LiteMapper.New());
        }
        catch
        {
            CloseFiles();
            throw;
        }
    }

    /// <summary>The engine, for one thread alone.</summary>
    public LiteDatabase Database { get; }

    /// <summary>Opens or creates the file.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened, or is of a newer program.</exception>
    public static LiteDbFile Open(string path)
    {
        LiteDbFile? file = null;
        try
        {
            file = new LiteDbFile(path);
            file.Prepare();
            return file;
        }
        catch (Exception problem)
        {
            file?.CloseFiles();
            throw LiteDbFaults.Unavailable(problem);
        }
    }

    /// <summary>Whether the commits so far were written.</summary>
    /// <exception cref="DatabaseFileException">They were not; LiteDB must do nothing more.</exception>
    public void Check() => log.Check();

    /// <summary>Brings what was committed to the disk.</summary>
    public void Flush()
    {
        log.Flush();
        durable = log.Length;
    }

    /// <summary>Moves a long log into the data file. Only between transactions, when all of it is flushed.</summary>
    public void Tidy()
    {
        if (durable <= LongestLog) return;
        Database.Checkpoint();
        durable = log.Length;
    }

    /// <summary>Moves the log into the data file and closes both.</summary>
    public void Dispose()
    {
        Database.Checkpoint();
        Database.Dispose();
        var isEmpty = log.Length == 0;
        CloseFiles();
        if (isEmpty) File.Delete(logPath);
    }

    /// <summary>Closes the files after a failure; what was not flushed is as if it had never been.</summary>
    public void Abandon()
    {
        try
        {
            Database.Dispose();
        }
        catch (Exception problem) when (problem is IOException or LiteException)
        {
            // What the damaged engine makes of it does not matter: the file is opened anew.
        }

        CloseFiles();
        Shorten();
    }

    private static string LogOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}");

    private void Prepare()
    {
        if (Database.UserVersion > Shape)
        {
            throw new StoreUnavailableException("The database is of a newer version of CommunityBot; start the newer program.");
        }

        if (Database.UserVersion < Shape) Database.UserVersion = Shape;
        if (Database.CheckpointSize != 0) Database.CheckpointSize = 0; // LiteDB would move pages into the data file before they are flushed in the log
        LiteIndexes.Ensure(Database);
        Flush();
    }

    private void Shorten()
    {
        try
        {
            using var whole = new FileStream(logPath, FileMode.Open, FileAccess.Write);
            whole.SetLength(durable);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The log keeps commits whose callers were told they failed: providers repeat those messages, and the update ids decide.
        }
    }

    private void CloseFiles()
    {
        data.Dispose();
        log?.Dispose();
    }
}
