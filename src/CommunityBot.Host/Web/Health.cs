using CommunityBot.Host.Channels;
using CommunityBot.Storage;

namespace CommunityBot.Host.Web;

/// <summary><c>/health/live</c> and <c>/health/ready</c>, for whatever watches the program.</summary>
internal static class Health
{
    /// <summary>Adds both addresses.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "ok" }));
        app.MapGet("/health/ready", Ready);
    }

    /// <summary>Ready is who can store: the check writes.</summary>
    private static async Task<IResult> Ready(IStore store, TimeProvider clock, WrongSecrets wrongSecrets)
    {
        try
        {
            await store.Run("health", work =>
            {
                work.Heartbeat.Beat(clock.GetUtcNow());
                return true;
            });
            return Results.Json(new { status = "ok", wrongSecrets = wrongSecrets.Count });
        }
        catch (StoreUnavailableException problem)
        {
            return Results.Json(new { status = "unavailable", problem = problem.Message }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
