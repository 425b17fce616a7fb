using System.Text.Json;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.AspNetCore.Mvc;

namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>
/// The address Zalo posts events to. Zalo wants 200 within 2 seconds and switches the address off when it does not get it,
/// so an event that cannot be stored in time is accepted and stored as soon as it can be; a stop of the program waits for it.
/// </summary>
internal sealed class ZaloOaWebhook(ZaloOaSignature signature, ZaloOaApi api, IInbox inbox, TimeProvider time, ILogger<ZaloOaWebhook> log) : IHostedService
{
    /// <summary>The path on our side.</summary>
    public const string Path = "/channels/zalo-oa";

    /// <summary>When an event that is not stored yet is answered all the same.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(1.5);

    private const int MaxBodyBytes = 1 << 20;
    private const int MostUnderWay = 10_000;
    private readonly UpdateIntake intake = new(ZaloOaChannel.Provider, inbox, log);
    private readonly HashSet<Task> underWay = [];

    /// <summary>Opens the path.</summary>
    public void Map(WebApplication app) => app.MapPost(Path, Receive).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (underWay) return Task.WhenAll(underWay).WaitAsync(cancellationToken);
    }

    private async Task Receive(HttpContext context) => context.Response.StatusCode = await Answer(context);

    private async Task<int> Answer(HttpContext context)
    {
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var json = body.Length == 0 ? default : JsonElement.Parse(body.ToArray());
            if (IsProbe(json)) return StatusCodes.Status200OK;
            if (signature.IsTrue(context.Request.Headers, body.ToArray(), json)) return await Take(json);
            log.WrongSignature();
            return StatusCodes.Status401Unauthorized;
        }
        catch (JsonException)
        {
            log.UpdateUnreadable(ZaloOaChannel.Provider, null);
            return StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode;
        }
    }

    /// <summary>Saving the address in the console posts an empty object without a signature.</summary>
    private static bool IsProbe(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined || (json.ValueKind == JsonValueKind.Object && !json.EnumerateObject().Any());

    private async Task<int> Take(JsonElement json)
    {
        if (json.TryRead(ZaloOaJson.Default.ZaloOaEvent) is not { } update) return StatusCodes.Status200OK;
        var storing = StoreAtLast(update);
        lock (underWay)
        {
            underWay.RemoveWhere(task => task.IsCompleted);
            if (underWay.Count >= MostUnderWay) return StatusCodes.Status503ServiceUnavailable;
            underWay.Add(storing);
        }

        using var answered = new CancellationTokenSource();
        await Task.WhenAny(storing, Task.Delay(AnswerWithin, time, answered.Token));
        await answered.CancelAsync();
        return StatusCodes.Status200OK;
    }

    private async Task StoreAtLast(ZaloOaEvent update)
    {
        if (ZaloOaEvents.ToIncoming(update) is not { } message) return;
        message = await WithName(message);
        var pause = new BotApiPause(ZaloOaChannel.Provider, time, log);
        while (!await intake.Take(ZaloOaEvents.Id(update), () => message, CancellationToken.None)) await pause.AfterOwnFailure(CancellationToken.None);
    }

    /// <summary>Events carry no names; the one who joins a team needs one, for the leader's list.</summary>
    private async Task<IncomingMessage> WithName(IncomingMessage message)
    {
        if (!message.Text.StartsWith("/start ", StringComparison.OrdinalIgnoreCase)) return message;
        try
        {
            return message with { SenderName = await api.DisplayName(message.SenderId, CancellationToken.None) };
        }
        catch (StoreUnavailableException)
        {
            return message;
        }
    }
}
