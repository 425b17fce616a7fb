using CommunityBot.Storage;

namespace CommunityBot.Host.Storage;

/// <summary>Work that waits for its transaction.</summary>
/// <param name="conversation">What must not run together.</param>
internal abstract class StoreWork(string conversation)
{
    /// <summary>What must not run together.</summary>
    public string Conversation => conversation;

    /// <summary>Runs it, perhaps once more after a failure of the database. Returns false when it failed by itself and must be undone.</summary>
    /// <param name="unit">The open transaction.</param>
    /// <param name="isOfDatabase">Which failures are the database's and not the work's own; they are thrown.</param>
    public abstract bool TryRun(IUnitOfWork unit, Func<Exception, bool> isOfDatabase);

    /// <summary>Hands out the result, now that it is durable.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that nothing was written.</summary>
    public abstract void Fail(Exception problem);
}

/// <summary>Work with a result.</summary>
/// <param name="conversation">What must not run together.</param>
/// <param name="work">What to do.</param>
/// <param name="committed">Takes the result once it is durable.</param>
internal sealed class StoreWork<T>(string conversation, Func<IUnitOfWork, T> work, Action<T>? committed) : StoreWork(conversation)
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? fault;
    private T? result;

    /// <summary>Completes once the work is durable.</summary>
    public Task<T> Result => completion.Task;

    /// <inheritdoc/>
    public override bool TryRun(IUnitOfWork unit, Func<Exception, bool> isOfDatabase)
    {
        fault = null;
        try
        {
            result = work(unit);
        }
        catch (Exception problem) when (!isOfDatabase(problem))
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
}
