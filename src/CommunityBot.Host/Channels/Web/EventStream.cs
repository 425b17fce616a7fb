using System.Globalization;
using System.Text.Json;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Channels.Web;

/// <summary><c>GET /chat/events?after=POSITION</c>: the bot's messages to this browser as server-sent events, as they come.</summary>
internal sealed class EventStream(IStore store, WebSession session, WaitingBrowsers browsers, TimeProvider time, IHostApplicationLifetime program)
{
    /// <summary>How often a quiet stream shows that it lives; proxies cut what stays silent for 30 to 60 seconds.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>Writes until the browser leaves or the program stops.</summary>
    public async Task Run(HttpContext context)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, program.ApplicationStopping);
        ChatAddress? chat = null;
        try
        {
            chat = await session.Chat(context);
            if (chat is { } known) await Write(context, known, ends.Token);
            else await Refusal.NoSession.ExecuteAsync(context);
        }
        catch (OperationCanceledException)
        {
            // The browser left or the program stops.
        }
        catch (StoreUnavailableException)
        {
            if (!context.Response.HasStarted) await Refusal.Unavailable.ExecuteAsync(context);
        }
        finally
        {
            if (chat is { } known) browsers.Wake(known.ChatId);
        }
    }

    private async Task Write(HttpContext context, ChatAddress chat, CancellationToken ends)
    {
        var mailbox = new Mailbox(store, time, chat, Position(context.Request));
        do
        {
            var next = browsers.Next(chat.ChatId);
            var unread = await mailbox.Unread();
            if (!context.Response.HasStarted) Start(context.Response);
            var text = unread.Count == 0 ? ":\n\n" : string.Concat(unread.Select(row => Event(mailbox.Position, row)));
            await context.Response.WriteAsync(text, ends);
            await context.Response.Body.FlushAsync(ends);
            await Wait(next, ends);
        }
        while (await session.Chat(context) is not null); // who signs in gets a new secret, and the old one sees nothing more
    }

    private async Task Wait(Task next, CancellationToken ends)
    {
        try
        {
            await next.WaitAsync(Heartbeat, time, ends);
        }
        catch (TimeoutException)
        {
            // Nothing came: reading again finds what another replica wrote, had its word of it been lost.
        }
    }

    private static long Position(HttpRequest request)
    {
        var position = request.Headers["Last-Event-ID"].FirstOrDefault() ?? request.Query["after"];
        return long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
    }

    private static void Start(HttpResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no"; // nginx would hold the events back
    }

    private static string Event(long position, OutboxRow row) =>
        $"id: {position}\ndata: {JsonSerializer.Serialize(BotMessage.From(row), WebJson.Default.BotMessage)}\n\n";
}
