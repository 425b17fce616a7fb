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

    private static async Task<IResult> Ready(IStore store)
    {
        try
        {
            await store.Run("health", work => work.Wards.All().Count);
            return Results.Json(new { status = "ok" });
        }
        catch (StoreUnavailableException problem)
        {
            return Results.Json(new { status = "unavailable", problem = problem.Message }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
