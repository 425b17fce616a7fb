using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Channels.Web;

/// <summary>What the page posts when a person types or taps.</summary>
/// <param name="Id">The page's own id of it, 1 to 64 of <c>A-Z a-z 0-9 _ -</c>; posting it again does nothing.</param>
/// <param name="Text">What was typed, or what the tapped button stands for.</param>
/// <param name="Tap">Whether a button was tapped.</param>
/// <param name="Tapped">Row id of the message with that button, as text.</param>
internal sealed record PostedMessage(string? Id, string? Text, bool Tap = false, string? Tapped = null)
{
    private const int MaxBodyBytes = 64 * 1024;

    /// <summary><c>POST /chat/messages</c>: answers 202 once the message and the replies to it are stored.</summary>
    public static async Task<IResult> Accept(HttpContext context, IInbox inbox, WebSession session)
    {
        if (!WebSession.IsShown(context)) return Refusal.NoSession;
        if (await ReadBody(context.Request.Body, context.RequestAborted) is not { } body) return Refusal.TooLong;
        if (Parse(body) is not { } posted || !posted.IsWellFormed) return Refusal.BadJson;
        if (string.IsNullOrWhiteSpace(posted.Text)) return Refusal.EmptyText;
        try
        {
            if (await session.Chat(context, posted.Id) is not { } chat) return Refusal.NoSession;
            await inbox.Accept(posted.From(chat), context.RequestAborted);
            await session.Renew(context, chat, posted.Id!);
            return Results.Accepted();
        }
        catch (Exception problem) when (problem is InboxUnavailableException or StoreUnavailableException)
        {
            return Refusal.Unavailable;
        }
    }

    private bool IsWellFormed =>
        Text is not null
        && Id is { Length: > 0 and <= 64 } && Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        && Tapped is null or { Length: > 0 and <= 19 } && (Tapped?.All(char.IsAsciiDigit) ?? true);

    private IncomingMessage From(ChatAddress chat) => new()
    {
        UpdateId = UpdateIdIn(chat),
        Chat = chat,
        SenderId = chat.ChatId,
        Kind = Tap ? IncomingKind.Tap : IncomingKind.Text,
        Text = Text!,
        TappedMessageId = Tap ? Tapped : null,
    };

    // A page of one's own can put anything into its ids, somebody's number too; a digest tells repeats apart and keeps nothing of it.
    private string UpdateIdIn(ChatAddress chat) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{chat.ChatId}:{Id}")));

    private static PostedMessage? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, WebJson.Default.PostedMessage);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The body, or null when it is too large. Counted here and not by Kestrel, which would cut the connection before a browser has read the answer.</summary>
    private static async Task<byte[]?> ReadBody(Stream body, CancellationToken cancel)
    {
        var buffer = new byte[MaxBodyBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return length > MaxBodyBytes ? null : buffer[..length];
    }
}
