using CommunityBot.Messaging;
using Microsoft.Extensions.Options;

namespace CommunityBot.Host.Channels.Web;

/// <summary>Puts the web chat into the program.</summary>
public static class WebChatSetup
{
    /// <summary>Registers the web chat as a channel, unless <c>Channels:Web:Enabled</c> is false.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Channels:Web");
        services.Configure<WebOptions>(settings);
        if (!settings.GetValue(nameof(WebOptions.Enabled), defaultValue: true)) return services;
        return services
            .AddSingleton<WaitingBrowsers>()
            .AddSingleton<WebSession>()
            .AddSingleton<EventStream>()
            .AddSingleton<IChannel, WebChannel>();
    }

    /// <summary>Serves the page and what it asks for, unless <c>Channels:Web:Enabled</c> is false.</summary>
    public static void MapWebChat(this WebApplication app)
    {
        app.Use(PageHeaders.Set);
        var options = app.Services.GetRequiredService<IOptions<WebOptions>>().Value;
        if (!options.Enabled) return;
        app.MapPageFiles(options);
        var chat = app.MapGroup("/chat");
        chat.MapPost("/session", (HttpContext context, WebSession session) => session.Open(context)).AddEndpointFilter(Refusal.UnlessJson);
        chat.MapPost("/messages", PostedMessage.Accept).AddEndpointFilter(Refusal.UnlessJson);
        chat.MapGet("/events", (HttpContext context, EventStream stream) => stream.Run(context));
        chat.MapGet("/files/{row:long}", BotFile.Get);
    }
}
