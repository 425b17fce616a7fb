using CommunityBot.Storage;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Work that waits for the writer.</summary>
internal abstract class SqliteWork
{
    /// <summary>Runs it. Returns false when it failed by itself and must be undone; a failure of the database is thrown.</summary>
    public abstract bool TryRun(IUnitOfWork unit);

    /// <summary>Hands out the result, now that it is durable.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that nothing was written.</summary>
    public abstract void Fail(Exception problem);
}

/// <summary>Work with a result.</summary>
/// <param name="work">What to do.</param>
/// <param name="committed">Takes the result once it is durable.</param>
internal sealed class SqliteWork<T>(Func<IUnitOfWork, T> work, Action<T>? committed) : SqliteWork
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? fault;
    private T? result;

    /// <summary>Completes once the work is durable.</summary>
    public Task<T> Result => completion.Task;

    /// <inheritdoc/>
    public override bool TryRun(IUnitOfWork unit)
    {
        try
        {
            result = work(unit);
            fault = null;
        }
        catch (Exception problem) when (!IsOfDatabase(problem))
        {
            fault = problem;
        }

        return fault is null;
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (fault is not null)
        {
            completion.TrySetException(fault);
            return;
        }

        committed?.Invoke(result!);
        completion.TrySetResult(result!);
    }

    /// <inheritdoc/>
    public override void Fail(Exception problem) => completion.TrySetException(problem);

    /// <summary>A broken rule of the data (a constraint) or a wrong statement is the work's own fault; everything else is the database's.</summary>
    private static bool IsOfDatabase(Exception problem) =>
        problem is SqliteException { SqliteErrorCode: not (SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_ERROR or SQLitePCL.raw.SQLITE_MISMATCH) };
}
