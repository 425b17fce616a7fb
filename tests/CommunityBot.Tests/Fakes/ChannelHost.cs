using CommunityBot.Host.Storage.Sql;
using CommunityBot.Host.Web;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Fakes;

/// <summary>One channel on a server of its own, with an inbox that a test holds and breaks.</summary>
internal static class ChannelHost
{
    /// <summary>Starts it.</summary>
    /// <param name="add">Adds the channel.</param>
    /// <param name="map">Opens its paths.</param>
    /// <param name="inbox">Where messages go.</param>
    /// <param name="clock">The time.</param>
    /// <param name="settings">Settings as <c>key=value</c>.</param>
    public static async Task<WebApplication> Start(
        Action<IServiceCollection, IConfiguration> add, Action<WebApplication> map, IInbox inbox, TimeProvider clock, IEnumerable<string> settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        foreach (var pair in settings.Select(setting => setting.Split('=', 2))) builder.Configuration[pair[0]] = pair[1];
        builder.Services.AddSingleton(clock).AddSingleton(inbox)
            .AddSingleton<IReplicas, OnlyProgram>()
            .AddSingleton<IStore>(_ => new SqliteStore($"Data Source={TempFile.New("channel.db")}"))
            .AddSignedFiles(builder.Configuration);
        add(builder.Services, builder.Configuration);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }
}
