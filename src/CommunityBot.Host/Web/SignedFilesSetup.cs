using CommunityBot.Storage;

namespace CommunityBot.Host.Web;

/// <summary>Puts the signed addresses into the program.</summary>
internal static class SignedFilesSetup
{
    private const int LongestPublicUrl = 100;

    /// <summary>Adds them. They work when <c>Channels:Web:PublicUrl</c> is an address that others can reach.</summary>
    public static IServiceCollection AddSignedFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var publicUrl = PublicUrl(configuration["Channels:Web:PublicUrl"]);
        return services.AddSingleton(provider => new SignedFiles(provider.GetRequiredService<IStore>(), provider.GetRequiredService<TimeProvider>(), publicUrl));
    }

    /// <summary>Opens their path.</summary>
    public static void MapSignedFiles(this WebApplication app) => app.Services.GetRequiredService<SignedFiles>().Map(app);

    private static Uri? PublicUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme is "https" or "http"
        && !url.IsLoopback
        && text.Length <= LongestPublicUrl
            ? url
            : null;
}
