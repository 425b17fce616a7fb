using System.Globalization;
using System.Text.Json;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Channels.Web;

/// <summary><c>GET /chat/events?after=POSITION</c>: the bot's messages to this browser as server-sent events, as they come.</summary>
internal sealed class EventStream(IStore store, WaitingBrowsers browsers, TimeProvider time, IHostApplicationLifetime program)
{
    /// <summary>How often a quiet stream shows that it lives; proxies cut what stays silent for 30 to 60 seconds.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>Writes until the browser leaves or the program stops.</summary>
    public async Task Run(HttpContext context)
    {
        if (WebSession.Chat(context) is not { } chat)
        {
            await Refusal.NoSession.ExecuteAsync(context);
            return;
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, program.ApplicationStopping);
        try
        {
            await Write(context, chat, ends.Token);
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
            browsers.Wake(chat.ChatId);
        }
    }

    private async Task Write(HttpContext context, ChatAddress chat, CancellationToken ends)
    {
        var mailbox = new Mailbox(store, time, chat, Position(context.Request));
        while (true)
        {
            var next = browsers.Next(chat.ChatId);
            var unread = await mailbox.Unread();
            if (!context.Response.HasStarted) Start(context.Response);
            var text = unread.Count == 0 ? ":\n\n" : string.Concat(unread.Select(row => Event(mailbox.Position, row)));
            await context.Response.WriteAsync(text, ends);
            await context.Response.Body.FlushAsync(ends);
            await Wait(next, ends);
        }
    }

    private async Task Wait(Task next, CancellationToken ends)
    {
        try
        {
            await next.WaitAsync(Heartbeat, time, ends);
        }
        catch (TimeoutException)
        {
            // Nothing came: reading again finds what another replica wrote.
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
