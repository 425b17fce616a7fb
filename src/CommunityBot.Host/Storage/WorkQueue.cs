using System.Collections.Concurrent;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage;

/// <summary>Work that waits for a thread of its own, which ends once all of it is done.</summary>
internal sealed class WorkQueue : IDisposable
{
    private readonly BlockingCollection<StoreWork> waiting = [];
    private readonly Thread thread;

    /// <summary>Starts the thread.</summary>
    /// <param name="name">Name of the thread.</param>
    /// <param name="run">Does the work until there will be no more.</param>
    public WorkQueue(string name, Action<BlockingCollection<StoreWork>> run)
    {
        thread = new Thread(() => run(waiting)) { IsBackground = true, Name = name };
        thread.Start();
    }

    /// <summary>Whether it takes nothing more.</summary>
    public bool IsClosed => waiting.IsAddingCompleted;

    /// <summary>Takes work on.</summary>
    /// <exception cref="StoreUnavailableException">The program is stopping.</exception>
    public void Add(StoreWork work)
    {
        try
        {
            waiting.Add(work);
        }
        catch (InvalidOperationException closed)
        {
            throw new StoreUnavailableException("The program is stopping.", closed);
        }
    }

    /// <summary>Finishes the work that waits.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
    }
}
