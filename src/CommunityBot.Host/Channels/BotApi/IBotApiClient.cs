using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>Calls the methods of a Bot API. It makes one attempt per call; who calls decides about another. No result holds the token.</summary>
internal interface IBotApiClient : IDisposable
{
    /// <summary>Calls a method with a body of any kind, such as a form with a file.</summary>
    /// <param name="method">Name of the method.</param>
    /// <param name="body">Its parameters.</param>
    /// <param name="limit">How long the answer may take.</param>
    /// <param name="cancel">Gives up the call.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> fired.</exception>
    Task<BotApiResult> Post(string method, HttpContent body, TimeSpan limit, CancellationToken cancel);
}

/// <summary>Calls with JSON.</summary>
internal static class BotApiCalls
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>Calls a method with a JSON body.</summary>
    /// <param name="client">Who calls.</param>
    /// <param name="method">Name of the method.</param>
    /// <param name="body">Its parameters.</param>
    /// <param name="type">How they are written.</param>
    /// <param name="limit">How long the answer may take.</param>
    /// <param name="cancel">Gives up the call.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> fired.</exception>
    public static Task<BotApiResult> Post<T>(this IBotApiClient client, string method, T body, JsonTypeInfo<T> type, TimeSpan limit, CancellationToken cancel)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        content.Headers.ContentType = Json;
        return client.Post(method, content, limit, cancel);
    }
}
