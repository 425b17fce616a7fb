using CommunityBot.Host;
using CommunityBot.Host.Channels.Telegram;
using CommunityBot.Host.Channels.Web;
using CommunityBot.Host.Channels.ZaloBot;
using CommunityBot.Host.Channels.ZaloOa;
using CommunityBot.Host.Commands;
using CommunityBot.Host.Settings;
using CommunityBot.Host.Web;

return await Start.Guarded(async () =>
{
    if (await CommandLine.TryRun(args) is { } exitCode) return exitCode;

    var builder = Start.Builder(args);
    var settings = BotSettings.Read(builder.Configuration);
    builder.Services
        .AddBot(settings, KnowledgeSetup.Read(settings))
        .AddWebChat(builder.Configuration)
        .Configure<WebOptions>(web => web.TryRoles = settings.OffersRoles)
        .AddSignedFiles(builder.Configuration)
        .AddTelegram(builder.Configuration)
        .AddZaloBot(builder.Configuration)
        .AddZaloOa(builder.Configuration);

    await using var app = builder.Build();
    app.MapHealth();
    app.MapWebChat();
    app.MapReports();
    app.MapSignedFiles();
    app.MapTelegram();
    app.MapZaloBot();
    app.MapZaloOa();

    await Start.PrepareWards(app.Services);
    await app.RunAsync();
    return 0;
});
