using CommunityBot.Host.Catalogue;
using CommunityBot.Host.Settings;
using CommunityBot.Storage;
using Microsoft.Extensions.Options;

namespace CommunityBot.Host;

/// <summary>Starting the program, or saying in one sentence why it cannot start.</summary>
internal static class Start
{
    private const int LargestBody = 1 << 20; // far above any update of a provider
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Runs the program. What an operator can mend ends it with exit code 1 and one sentence on the error output.</summary>
    public static async Task<int> Guarded(Func<Task<int>> program)
    {
        try
        {
            return await program();
        }
        catch (Exception problem) when (problem is SettingsException or OptionsValidationException or CatalogueException or StoreUnavailableException or IOException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    /// <summary>Settings come from <c>appsettings.json</c> beside the program and in the current folder, then the environment, then the command line.</summary>
    public static WebApplicationBuilder Builder(string[] args)
    {
        // Settings are read at start only. Watching their folder would wake the program at each write to a database below it.
        var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Json.JsonConfigurationSource
        {
            Path = Path.Combine(AppContext.BaseDirectory, "appsettings.json"),
            Optional = true,
        });
        ((Microsoft.Extensions.Configuration.Json.JsonConfigurationSource)builder.Configuration.Sources[0]).ResolveFileProvider();
        if (string.IsNullOrWhiteSpace(builder.Configuration["Urls"])) builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical) // what ends the start is said below, once
            .AddFilter("System.Net.Http", LogLevel.None);                               // its lines carry addresses with tokens
        return builder;
    }

    /// <summary>Brings the wards of the settings into the database, and shows the code for the first administrator while there is none.</summary>
    public static async Task PrepareWards(IServiceProvider services)
    {
        var code = await WardSetup.Apply(
            services.GetRequiredService<IStore>(),
            services.GetRequiredService<BotSettings>(),
            services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (code is not null) Console.WriteLine($"Mã quản trị: {code}");
    }
}
