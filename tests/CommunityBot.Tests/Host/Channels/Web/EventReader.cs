using System.Text.Json;

namespace CommunityBot.Tests.Host.Channels.Web;

/// <summary>Reads an event stream as a browser does.</summary>
internal sealed class EventReader : IDisposable
{
    private readonly HttpResponseMessage answer;
    private readonly StreamReader lines;

    private EventReader(HttpResponseMessage answer, Stream stream)
    {
        this.answer = answer;
        lines = new(stream);
    }

    public HttpResponseMessage Answer => answer;

    public static async Task<EventReader> Open(HttpClient browser, string after = "0", string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/chat/events?after={after}");
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        var opened = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new(opened, await opened.Content.ReadAsStreamAsync());
    }

    /// <summary>The next line, or null at the end.</summary>
    public Task<string?> Line() => lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>The next event: where to resume after it, and the message.</summary>
    public async Task<(string Position, JsonElement Message)> Next()
    {
        var position = "";
        while (await Line() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) position = line[4..];
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return (position, JsonElement.Parse(line[6..]));
        }

        throw new EndOfStreamException("The stream ended.");
    }

    /// <summary>The words of the next message.</summary>
    public async Task<string?> NextText() => (await Next()).Message.GetProperty("runs")[0].GetProperty("text").GetString();

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}
