using System.Text;
using System.Text.Json;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>The address Telegram posts updates to, one update a request.</summary>
internal sealed class TelegramWebhook(TelegramOptions options, TelegramIntake intake, WrongSecrets secrets, ILogger<TelegramWebhook> log)
{
    /// <summary>The path on our side.</summary>
    public const string Path = "/channels/telegram";

    /// <summary>Far above any update; Telegram sends a few kilobytes.</summary>
    public const int MaxBodyBytes = 1 << 20;

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private readonly byte[] secret = Encoding.ASCII.GetBytes(options.WebhookSecret ?? "");

    /// <summary>Answers 200 once the update is stored, 503 when it could not be (Telegram posts it again), 401 without the secret.</summary>
    public async Task Receive(HttpContext context) => context.Response.StatusCode = await Answer(context);

    private async Task<int> Answer(HttpContext context)
    {
        if (!secrets.IsRight(context.Request.Headers[SecretHeader].ToString(), secret)) return StatusCodes.Status401Unauthorized;
        var (update, status) = await Read(context);
        if (update is null) return status;
        var stored = await intake.Take(update, context.RequestAborted);
        if (stored) return StatusCodes.Status200OK;
        context.Response.Headers.RetryAfter = "1"; // else the first repetition comes at once
        return StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>What cannot be read is answered 200: Telegram would post it again for 24 hours and hold back everything else of that chat meanwhile.</summary>
    private async Task<(TelegramUpdate? Update, int Status)> Read(HttpContext context)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            return (intake.Read(body.RootElement), StatusCodes.Status200OK);
        }
        catch (JsonException)
        {
            log.UpdateUnreadable(null);
            return (null, StatusCodes.Status200OK);
        }
        catch (BadHttpRequestException error)
        {
            return (null, error.StatusCode);
        }
    }
}
