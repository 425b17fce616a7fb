using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Fakes;

/// <summary>What a fake Bot API does once a call has come in.</summary>
internal interface IFakeBotApi
{
    /// <summary>The token in the path.</summary>
    string PathToken { get; }

    FakeBotApiFaults Faults { get; }

    /// <summary>The envelope of an answer, without the result.</summary>
    JsonObject Success();

    /// <summary>Carries the call out; null for an answer without a result.</summary>
    Task<JsonNode?> Carry(FakeBotApiRequest request, CancellationToken aborted);

    void Record(FakeBotApiCall call);
}

/// <summary>The HTTP side: <c>prefix/bot[token]/method</c> and the envelope of the answers.</summary>
internal sealed class FakeBotApiServer : IAsyncDisposable
{
    private readonly IFakeBotApi api;
    private readonly string prefix;
    private readonly FakeServer server;

    public FakeBotApiServer(IFakeBotApi api, string prefix)
    {
        this.api = api;
        this.prefix = prefix;
        server = new(Handle);
    }

    public Uri BaseUrl => new(server.Url + prefix);

    public Task Start() => server.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Handle(HttpContext context)
    {
        var method = context.Request.Path.Value!.Split('/')[^1];
        if (api.Faults.Take(method) is { } fault)
        {
            if (fault.IsAfterwards) await Carry(method, context);
            api.Record(new(method, "fault", IsDefect: false));
            await fault.Answer(context);
            return;
        }

        var (status, envelope) = await Carry(method, context);
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(envelope);
    }

    private async Task<(int Status, JsonObject Envelope)> Carry(string method, HttpContext context)
    {
        try
        {
            if (context.Request.Path != $"{prefix}/bot{api.PathToken}/{method}") throw new FakeBotApiError(401, "Unauthorized");
            if (method.StartsWith("send", StringComparison.Ordinal)) await Task.Delay(api.Faults.SendTakes);
            var result = await api.Carry(await FakeBotApiRequest.Read(method, context.Request), context.RequestAborted);
            api.Record(new(method, "ok", IsDefect: false));
            var envelope = api.Success();
            if (result is not null) envelope["result"] = result;
            return (200, envelope);
        }
        catch (FakeBotApiError error)
        {
            if (error.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString();
            api.Record(new(method, error.Message, error.IsDefect));
            return (error.Code, error.ToEnvelope());
        }
        catch (OperationCanceledException)
        {
            return (499, []);
        }
    }
}
