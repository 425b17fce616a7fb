using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Fakes;

/// <summary>The HTTP side: <c>prefix/bot[token]/method</c> and the envelope of the answers.</summary>
internal sealed class FakeBotApiServer : IAsyncDisposable
{
    private readonly FakeBotApi api;
    private readonly string prefix;
    private readonly WebApplication app;

    public FakeBotApiServer(FakeBotApi api, string prefix)
    {
        this.api = api;
        this.prefix = prefix;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 60 << 20);
        app = builder.Build();
        app.Run(Handle);
    }

    public Uri BaseUrl => new(app.Urls.Single() + prefix);

    public Task Start() => app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

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
            if (context.Request.Path != $"{prefix}/bot{FakeBotApi.Token}/{method}") throw new FakeBotApiError(401, "Unauthorized");
            if (method.StartsWith("send", StringComparison.Ordinal)) await Task.Delay(api.Faults.SendTakes);
            var result = await api.Carry(await FakeBotApiRequest.Read(method, context.Request), context.RequestAborted);
            api.Record(new(method, "ok", IsDefect: false));
            return (200, new() { ["ok"] = true, ["result"] = result });
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
