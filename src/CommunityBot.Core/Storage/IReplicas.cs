using CommunityBot.Messaging;

namespace CommunityBot.Storage;

/// <summary>
/// The programs that work on one database. One of them at a time holds the lease: it alone asks providers for updates, sends to them and runs the clocks.
/// All of them take webhooks and serve pages.
/// </summary>
public interface IReplicas
{
    /// <summary>Whether there can be no other program on the database; this one always holds the lease then.</summary>
    bool IsAlone { get; }

    /// <summary>Whether this program holds the lease at this moment.</summary>
    bool IsHolder { get; }

    /// <summary>Runs work each time this program takes the lease, until the work ends by itself or the program stops.</summary>
    /// <param name="work">Its token ends when the lease is lost or the program stops; it is not started again before it returned.</param>
    /// <param name="stop">The program stops.</param>
    Task WhileHeld(Func<CancellationToken, Task> work, CancellationToken stop);

    /// <summary>Tells the other programs that messages to a chat were stored. Quick; it may be lost when this program or the database dies.</summary>
    void Announce(ChatAddress chat);

    /// <summary>Has each chat handed over that another program announces.</summary>
    /// <param name="heard">Quick, and never throws.</param>
    void Listen(Action<ChatAddress> heard);
}
