using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>The address a provider posts updates to, one update a request, with a secret in a header.</summary>
/// <param name="provider">Name of the provider, for the log.</param>
/// <param name="secretHeader">The header that carries the secret.</param>
/// <param name="secret">The secret.</param>
/// <param name="wrong">Counts who comes without it.</param>
/// <param name="take">Takes an update; true once it is stored, or there is nothing in it for the bot.</param>
/// <param name="log">For bodies that cannot be read.</param>
internal sealed class BotApiWebhook(
    string provider, string secretHeader, string? secret, WrongSecrets wrong, Func<JsonElement, CancellationToken, Task<bool>> take, ILogger log)
{
    /// <summary>Far above any update; providers send a few kilobytes.</summary>
    public const int MaxBodyBytes = 1 << 20;

    private readonly byte[] secretBytes = Encoding.ASCII.GetBytes(secret ?? "");

    /// <summary>Opens the path.</summary>
    public void Map(WebApplication app, string path) =>
        app.MapPost(path, Receive).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));

    /// <summary>Answers 200 once the update is stored, 503 when it could not be (the provider posts it again), 401 without the secret.</summary>
    private async Task Receive(HttpContext context) => context.Response.StatusCode = await Answer(context);

    private async Task<int> Answer(HttpContext context)
    {
        if (!wrong.IsRight(context.Request.Headers[secretHeader].ToString(), secretBytes)) return StatusCodes.Status401Unauthorized;
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            var stored = await take(body.RootElement, context.RequestAborted);
            if (stored) return StatusCodes.Status200OK;
            context.Response.Headers.RetryAfter = "1"; // else the first repetition comes at once
            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (JsonException)
        {
            // A provider would post it again for 24 hours and hold back everything else of that chat meanwhile.
            log.UpdateUnreadable(provider, null);
            return StatusCodes.Status200OK;
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode;
        }
    }
}
