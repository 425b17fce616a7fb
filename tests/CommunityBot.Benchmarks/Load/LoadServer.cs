using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace CommunityBot.Benchmarks.Load;

/// <summary>
/// A Bot API server that must not be the bottleneck: one thread, raw sockets, fixed answers. What it is asked to deliver leaves by polling or,
/// once the bot has set one, by webhook over as many connections as Telegram opens.
/// </summary>
internal sealed class LoadServer : IDisposable
{
    private const int WebhookConnections = 40;
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Dictionary<Socket, HttpConnection> connections = [];
    private readonly HashSet<HttpConnection> outgoing = [];
    private readonly Queue<HttpConnection> idle = new();
    private readonly Queue<string> waiting = new();
    private readonly List<Socket> readable = [];
    private HttpConnection? poll;
    private Webhook? webhook;
    private long lastId;

    /// <summary>Starts to listen on a free port of this machine.</summary>
    public LoadServer()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(512);
    }

    /// <summary>Where the bot finds it.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}";

    /// <summary>Takes each message the bot sends: the chat's id and the JSON body.</summary>
    public Action<long, ReadOnlyMemory<byte>> Sent { get; set; } = (_, _) => { };

    /// <summary>Whether the bot has asked for updates, or set its webhook.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Delivers what a person writes in their private chat.</summary>
    public void Deliver(long chat, string text)
    {
        var id = ++lastId;
        waiting.Enqueue(
            $$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"from":{"id":{{{chat}}},"is_bot":false,"first_name":"Lan"},"chat":{"id":{{{chat}}},"type":"private"},"date":1790000000,"text":"{{{text}}}"}}""");
    }

    /// <summary>Works on until something is so, or the time is over. Returns whether it is so.</summary>
    public bool Until(Func<bool> isSo, TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            if (Stopwatch.GetElapsedTime(start) > limit) return false;
            Pump(TimeSpan.FromMilliseconds(10));
        }

        return true;
    }

    /// <summary>Hands out what waits, then works on what arrives, if anything does in a while.</summary>
    public void Pump(TimeSpan wait)
    {
        HandOut();
        readable.Clear();
        readable.Add(listener);
        readable.AddRange(connections.Keys);
        Socket.Select(readable, null, null, wait);
        foreach (var socket in readable)
        {
            if (socket == listener) Open(listener.Accept());
            else Receive(connections[socket]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var connection in connections.Values) connection.Dispose();
        listener.Dispose();
    }

    private HttpConnection Open(Socket socket)
    {
        socket.NoDelay = true;
        return connections[socket] = new HttpConnection(socket);
    }

    private void Receive(HttpConnection connection)
    {
        if (!IsOpen(connection))
        {
            connections.Remove(connection.Socket);
            outgoing.Remove(connection);
            if (poll == connection) poll = null;
            connection.Dispose();
            return;
        }

        while (connection.TryTake(out var head, out var body))
        {
            if (outgoing.Contains(connection)) Posted(connection, head, body);
            else Answer(connection, head, body);
        }
    }

    private static bool IsOpen(HttpConnection connection)
    {
        try
        {
            return connection.Fill();
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Answer(HttpConnection connection, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        var path = head[..head.IndexOf(" HTTP"u8)];
        var method = path[(path.LastIndexOf((byte)'/') + 1)..];
        if (method.SequenceEqual("getUpdates"u8))
        {
            (poll, IsReady) = (connection, true);
        }
        else if (method.StartsWith("send"u8))
        {
            Reply(connection, $$"""{"message_id":{{++lastId}},"date":1790000000,"chat":{"id":{{Take(body)}},"type":"private"},"text":"ok"}""");
        }
        else
        {
            if (method.SequenceEqual("setWebhook"u8)) webhook = Webhook.Parse(body);
            IsReady |= webhook is not null;
            Reply(connection, method.SequenceEqual("getMe"u8) ? """{"id":1,"is_bot":true,"first_name":"Bot","username":"load_bot"}""" : "true");
        }
    }

    /// <summary>The bot has answered a post. A bot may answer with a message, as the Bot API allows.</summary>
    private void Posted(HttpConnection connection, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        if (!head[8..].StartsWith(" 200"u8)) throw new InvalidOperationException("The webhook answered " + Encoding.ASCII.GetString(head));
        idle.Enqueue(connection);
        if (body.IndexOf("\"sendMessage\""u8) >= 0) Take(body);
    }

    /// <summary>Takes a message, as JSON or as a form with a picture.</summary>
    private long Take(ReadOnlySpan<byte> message)
    {
        var json = message.IndexOf("\"chat_id\":"u8);
        var id = message[(json >= 0 ? json + 10 : message.IndexOf("\"chat_id\"\r\n\r\n"u8) + 13)..];
        var chat = long.Parse(id[..id.IndexOfAnyExceptInRange((byte)'0', (byte)'9')]);
        Sent(chat, message.ToArray());
        return chat;
    }

    private void HandOut()
    {
        if (waiting.Count == 0) return;
        if (webhook is not null)
        {
            while (waiting.Count > 0 && IdleConnection() is { } free) free.Send(Encoding.UTF8.GetBytes(webhook.Request(waiting.Dequeue())));
        }
        else if (poll is { } asked)
        {
            poll = null;
            var batch = new List<string>();
            while (batch.Count < 100 && waiting.TryDequeue(out var update)) batch.Add(update);
            Reply(asked, $"[{string.Join(',', batch)}]");
        }
    }

    private HttpConnection? IdleConnection()
    {
        if (idle.TryDequeue(out var free)) return free;
        if (outgoing.Count == WebhookConnections) return null;
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(webhook!.Host, webhook.Port);
        var connection = Open(socket);
        outgoing.Add(connection);
        return connection;
    }

    private static void Reply(HttpConnection connection, string result)
    {
        var body = $$"""{"ok":true,"result":{{result}}}""";
        connection.Send(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
    }

    /// <summary>Where the bot wants its updates.</summary>
    private sealed record Webhook(string Host, int Port, string Path, string? Secret)
    {
        public static Webhook Parse(ReadOnlySpan<byte> body)
        {
            var reader = new Utf8JsonReader(body);
            var json = JsonElement.ParseValue(ref reader);
            var url = new Uri(json.GetProperty("url").GetString()!);
            return new(url.Host, url.Port, url.AbsolutePath, json.TryGetProperty("secret_token", out var secret) ? secret.GetString() : null);
        }

        public string Request(string update) =>
            $"POST {Path} HTTP/1.1\r\nHost: {Host}:{Port}\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: {Secret}\r\nContent-Length: {Encoding.UTF8.GetByteCount(update)}\r\n\r\n{update}";
    }
}
