using System.Collections.Concurrent;
using CommunityBot.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Replicas;

/// <summary>Hands each request to the next replica in turn, and to the one after it where nobody answers.</summary>
internal sealed class LoadBalancer : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly ConcurrentDictionary<Uri, int> answered = new();
    private readonly IReadOnlyList<Uri> replicas;
    private readonly FakeServer server;
    private int turn;

    private LoadBalancer(IReadOnlyList<Uri> replicas)
    {
        this.replicas = replicas;
        server = new(Forward);
    }

    public Uri Address => new(server.Url);

    /// <summary>How many requests each replica answered.</summary>
    public IReadOnlyDictionary<Uri, int> Answered => answered;

    public static async Task<LoadBalancer> Start(IReadOnlyList<Uri> replicas)
    {
        var balancer = new LoadBalancer(replicas);
        await balancer.server.Start();
        return balancer;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Forward(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var first = Interlocked.Increment(ref turn);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        for (var attempt = 0; attempt < replicas.Count; attempt++)
        {
            var replica = replicas[(first + attempt) % replicas.Count];
            if (await Post(replica, context.Request, body.ToArray()) is not { } status) continue;
            answered.AddOrUpdate(replica, 1, (_, before) => before + 1);
            context.Response.StatusCode = status;
            return;
        }
    }

    private static async Task<int?> Post(Uri replica, HttpRequest request, byte[] body)
    {
        using var forwarded = new HttpRequestMessage(HttpMethod.Post, new Uri(replica, request.Path.Value)) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in request.Headers) forwarded.Headers.TryAddWithoutValidation(name, value.ToArray());
        forwarded.Headers.Host = null;
        try
        {
            using var response = await Http.SendAsync(forwarded);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
