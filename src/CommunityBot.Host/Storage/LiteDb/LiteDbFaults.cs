using CommunityBot.Storage;
using LiteDB;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Which failures are the database's, and what an operator is told of them.</summary>
internal static class LiteDbFaults
{
    /// <summary>Whether it is the database's failure. A broken rule of the data is the work's own.</summary>
    public static bool IsOfDatabase(Exception problem) => problem is DatabaseFileException or StoreUnavailableException
        or LiteException { ErrorCode: not (LiteException.INDEX_DUPLICATE_KEY or LiteException.INVALID_INDEX_KEY) };

    /// <summary>What happened, in one sentence that says what to do.</summary>
    public static StoreUnavailableException Unavailable(Exception problem) => problem switch
    {
        StoreUnavailableException known => known,
        DatabaseFileException => new("The database file cannot be written: make room on the disk, the bot goes on by itself.", problem),
        UnauthorizedAccessException => new("The database file cannot be written: give the program's user the right to write the file and its folder.", problem),
        IOException => new("The database file is in use: LiteDB serves one program at a time, stop the other one.", problem),
        _ => new("The database file is damaged or is no database: stop the bot and put its latest copy in its place.", problem),
    };
}
