using System.Collections.Concurrent;
using CommunityBot.Delivery;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Conversations;

/// <summary>How a message was let in.</summary>
/// <param name="Lane">The lane of its replies.</param>
/// <param name="Flood">Whether it belongs to a flood.</param>
public readonly record struct Admission(Lane Lane, FloodState Flood);

/// <summary>
/// Lets messages in: volunteers, leaders and administrators at once, residents a limited number at a time, and nobody while too many replies
/// wait. So a crowd of residents delays no volunteer, and what cannot be handled stays with the provider.
/// </summary>
/// <param name="sender">Knows how many replies wait.</param>
/// <param name="floods">Notices floods.</param>
/// <param name="mostWaiting">Most messages under way and replies of one channel that may wait in one lane.</param>
public sealed class Intake(OutboxSender sender, FloodGuard floods, int mostWaiting) : IDisposable
{
    private const int ResidentsAtOnce = 64;
    private readonly SemaphoreSlim residents = new(ResidentsAtOnce);
    private readonly ConcurrentDictionary<ChatAddress, bool> staff = new();
    private readonly int[] waiting = new int[3];

    /// <summary>Learns who has a role, so that after a start too they need not queue behind residents.</summary>
    public async Task Load(IStore store)
    {
        Role[] roles = [Role.Volunteer, Role.Leader, Role.Admin];
        var known = await store.Read(work => work.Wards.All()
            .SelectMany(ward => roles.SelectMany(role => work.Members.Reachable(ward.Code, role)))
            .Select(one => one.Chat).ToList());
        foreach (var chat in known) staff[chat] = true;
    }

    /// <summary>Learns a sender's role. It decides about the queue only; what somebody may do is read anew in each turn.</summary>
    public void Learn(IncomingMessage message, Role role)
    {
        if (role > Role.Resident) staff[Person(message)] = true;
        else staff.TryRemove(Person(message), out _);
    }

    /// <summary>Handles a message when its turn has come.</summary>
    /// <exception cref="InboxUnavailableException">Too much waits.</exception>
    public async Task Admit(IncomingMessage message, Func<Admission, Task> handle, CancellationToken cancel)
    {
        var flood = floods.Enter(message);
        try
        {
            var isStaff = staff.ContainsKey(Person(message));
            await Admit(message.Chat.Channel, new(isStaff && flood == FloodState.None ? Lane.Reply : Lane.Public, flood), handle, cancel);
        }
        finally
        {
            floods.Leave(message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => residents.Dispose();

    private static ChatAddress Person(IncomingMessage message) => new(message.Chat.Channel, message.SenderId);

    private async Task Admit(string channel, Admission admission, Func<Admission, Task> handle, CancellationToken cancel)
    {
        ref var count = ref waiting[(int)admission.Lane];
        if (Volatile.Read(ref count) + sender.Count(channel, admission.Lane) >= mostWaiting) throw new InboxUnavailableException("Too many messages wait.");
        Interlocked.Increment(ref count);
        try
        {
            if (admission.Lane == Lane.Reply) await handle(admission);
            else await InTurn(() => handle(admission), cancel);
        }
        finally
        {
            Interlocked.Decrement(ref waiting[(int)admission.Lane]);
        }
    }

    private async Task InTurn(Func<Task> handle, CancellationToken cancel)
    {
        await residents.WaitAsync(cancel);
        try
        {
            await handle();
        }
        finally
        {
            residents.Release();
        }
    }
}
