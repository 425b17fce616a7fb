using CommunityBot.Host.Settings;
using CommunityBot.Storage;

namespace CommunityBot.Host.Commands;

/// <summary><c>recount</c>: computes the kept tallies anew from the log.</summary>
internal static class RecountCommand
{
    /// <summary>Computes them.</summary>
    public static async Task<int> Run(BotSettings settings, IStore store)
    {
        var differences = await store.Run("recount", work =>
        {
            var before = work.Tallies.Differences();
            work.Tallies.Recount();
            return before.Count;
        });
        Console.WriteLine($"Tallies of {settings.Wards.Count} ward(s) computed anew; {differences} differed.");
        return 0;
    }
}
