using System.Net;
using CommunityBot.Host.Channels.Web;
using CommunityBot.Host.Storage.Sql;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Host.Channels.Web;

/// <summary>The web chat on a real server of this machine with a real database and a <see cref="ScriptedBot"/> behind it.</summary>
internal sealed class WebChatServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("web-chat-").FullName;
    private readonly SqliteStore store;
    private readonly WebApplication app;
    private bool isBroken;

    private WebChatServer(TimeProvider time, string[] settings)
    {
        store = new($"Data Source={DatabaseFile}");
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services
            .AddSingleton(time)
            .AddSingleton<IStore>(store)
            .AddSingleton<IReplicas, OnlyProgram>()
            .AddSingleton<ScriptedBot>()
            .AddSingleton<IInbox>(services => services.GetRequiredService<ScriptedBot>())
            .AddWebChat(builder.Configuration);
        app = builder.Build();
        app.MapWebChat();
    }

    private string DatabaseFile => Path.Combine(folder, "bot.db");

    public Uri Address => new(app.Urls.First());

    public ScriptedBot Bot => app.Services.GetRequiredService<ScriptedBot>();

    public IServiceProvider Services => app.Services;

    public static async Task<WebChatServer> Start(TimeProvider? time = null, params string[] settings)
    {
        var server = new WebChatServer(time ?? TimeProvider.System, settings);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>A browser without a session.</summary>
    public HttpClient NewBrowser() => new(new SocketsHttpHandler { UseCookies = true, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>A browser that has opened the page.</summary>
    public async Task<HttpClient> NewVisitor()
    {
        var browser = NewBrowser();
        (await browser.Post("/chat/session", "{}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return browser;
    }

    /// <summary>What was written to a chat.</summary>
    public Task<IReadOnlyList<OutboxRow>> Outbox(ChatAddress chat) => store.Read(work => work.Outbox.ForChat(chat, 0, 100));

    /// <summary>From now on nothing can be read.</summary>
    public void BreakDatabase()
    {
        store.Dispose();
        isBroken = true;
        File.WriteAllText(DatabaseFile, "This is not a database any more, whatever its name says.");
    }

    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (!isBroken) store.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
