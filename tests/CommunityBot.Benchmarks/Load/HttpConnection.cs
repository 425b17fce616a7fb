using System.Net.Sockets;
using System.Text;

namespace CommunityBot.Benchmarks.Load;

/// <summary>One connection of the load server, taken apart message by message in its own buffer. Bodies must come with their length.</summary>
/// <param name="socket">The connected socket.</param>
internal sealed class HttpConnection(Socket socket) : IDisposable
{
    private byte[] buffer = new byte[16_384];
    private int filled;
    private int taken;

    /// <summary>The connected socket.</summary>
    public Socket Socket => socket;

    /// <summary>Reads what has arrived; false when the other side closed.</summary>
    public bool Fill()
    {
        buffer.AsSpan(taken, filled - taken).CopyTo(buffer);
        (filled, taken) = (filled - taken, 0);
        if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = socket.Receive(buffer.AsSpan(filled));
        filled += read;
        return read > 0;
    }

    /// <summary>Takes the next whole message; its parts are good until the next call.</summary>
    /// <param name="head">First line and headers.</param>
    /// <param name="body">The body.</param>
    public bool TryTake(out ReadOnlySpan<byte> head, out ReadOnlySpan<byte> body)
    {
        var rest = buffer.AsSpan(taken, filled - taken);
        head = body = default;
        var end = rest.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        head = rest[..end];
        var length = BodyLength(head);
        if (rest.Length < end + 4 + length) return false;
        body = rest.Slice(end + 4, length);
        taken += end + 4 + length;
        return true;
    }

    /// <summary>Sends bytes; they are few, so they leave at once.</summary>
    public void Send(ReadOnlySpan<byte> bytes) => socket.Send(bytes);

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();

    private static int BodyLength(ReadOnlySpan<byte> head)
    {
        foreach (var line in head.Split("\r\n"u8))
        {
            var header = head[line];
            var colon = header.IndexOf((byte)':');
            if (colon < 0) continue;
            if (Ascii.EqualsIgnoreCase(header[..colon], "content-length"u8)) return int.Parse(header[(colon + 1)..].Trim((byte)' '));
            if (Ascii.EqualsIgnoreCase(header[..colon], "transfer-encoding"u8)) throw new NotSupportedException("The load server reads no chunked bodies.");
        }

        return 0;
    }
}
