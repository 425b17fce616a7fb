using CommunityBot.Messaging;

namespace CommunityBot.Storage;

/// <summary>The one program on a database that no other can share.</summary>
public sealed class OnlyProgram : IReplicas
{
    /// <inheritdoc/>
    public bool IsAlone => true;

    /// <inheritdoc/>
    public bool IsHolder => true;

    /// <inheritdoc/>
    public Task WhileHeld(Func<CancellationToken, Task> work, CancellationToken stop) => work(stop);

    /// <inheritdoc/>
    public void Announce(ChatAddress chat)
    {
        // Nobody else is there to hear it.
    }

    /// <inheritdoc/>
    public void Listen(Action<ChatAddress> heard)
    {
        // Nobody else announces anything.
    }
}
