using System.Collections.Concurrent;
using CommunityBot.Storage;

namespace CommunityBot.Host.Channels.Web;

/// <summary>The open event streams, by chat, that wait for the next message.</summary>
internal sealed class WaitingBrowsers
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> pulses = new(StringComparer.Ordinal);

    /// <summary>Begins without any.</summary>
    /// <param name="replicas">They too write to browsers whose stream is here.</param>
    public WaitingBrowsers(IReplicas replicas) => replicas.Listen(chat =>
    {
        if (chat.Channel == WebChannel.ChannelName) Wake(chat.ChatId);
    });

    /// <summary>Completes at the next <see cref="Wake"/> of the chat. Taken before the mailbox is read, no message falls between the two.</summary>
    public Task Next(string chatId) =>
        pulses.GetOrAdd(chatId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Makes every stream of the chat read its mailbox again; one that ends calls it too, so that nothing stays behind.</summary>
    public void Wake(string chatId)
    {
        if (pulses.TryRemove(chatId, out var pulse)) pulse.SetResult();
    }
}
