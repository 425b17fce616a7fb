using System.Threading.Channels;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Delivery;

/// <summary>
/// Brings the sender what any replica wrote. It reads the table chat by chat, so that a chat's replies keep the order of their turns, wherever
/// these ran: a turn's transaction sees the rows of every earlier one of its conversation.
/// </summary>
/// <param name="load">Takes everything that waits.</param>
/// <param name="loadChats">Takes what waits for some chats.</param>
/// <param name="clock">The time.</param>
internal sealed class OutboxFeed(Func<Task> load, Func<IReadOnlyList<ChatAddress>, Task> loadChats, TimeProvider clock)
{
    /// <summary>A replica that dies between its commit and its word of it is noticed this late.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(1);
    private readonly Channel<ChatAddress> told = Channel.CreateUnbounded<ChatAddress>();

    /// <summary>There are messages to a chat.</summary>
    public void Tell(ChatAddress chat) => told.Writer.TryWrite(chat);

    /// <summary>Reads everything, then what it is told of and now and then everything again.</summary>
    public async Task Run(CancellationToken ended)
    {
        DateTimeOffset? loaded = null;
        while (!ended.IsCancellationRequested)
        {
            var chats = Told();
            try
            {
                if (loaded is not { } last || clock.GetUtcNow() - last >= LookAgain)
                {
                    loaded = clock.GetUtcNow();
                    await load();
                }
                else if (chats.Count > 0)
                {
                    await loadChats(chats);
                }

                await Wait(ended);
            }
            catch (StoreUnavailableException)
            {
                loaded = null;
                await Task.Delay(StorePause, clock, CancellationToken.None);
            }
        }
    }

    private List<ChatAddress> Told()
    {
        var chats = new HashSet<ChatAddress>();
        while (told.Reader.TryRead(out var chat)) chats.Add(chat);
        return [.. chats];
    }

    private async Task Wait(CancellationToken ended)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ended);
        await Task.WhenAny(told.Reader.WaitToReadAsync(over.Token).AsTask(), Task.Delay(LookAgain, clock, over.Token));
        await over.CancelAsync();
    }
}
