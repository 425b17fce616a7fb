using CommunityBot.Conversations;
using CommunityBot.Delivery;
using CommunityBot.Features;
using CommunityBot.Features.Exporting;
using CommunityBot.Features.Membership;
using CommunityBot.Features.Operations;
using CommunityBot.Features.Reporting;
using CommunityBot.Features.Reporting.Pictures;
using CommunityBot.Features.SilentTeams;
using CommunityBot.Features.Stipends;
using CommunityBot.Host.Channels;
using CommunityBot.Host.Channels.Telegram;
using CommunityBot.Host.Pictures;
using CommunityBot.Host.Settings;
using CommunityBot.Host.Spreadsheets;
using CommunityBot.Host.Storage;
using CommunityBot.Messaging;

namespace CommunityBot.Host;

/// <summary>The parts of the bot and how they fit together; channels add themselves.</summary>
internal static class BotServices
{
    /// <summary>Registers everything but the channels.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services, BotSettings settings, BotKnowledge knowledge) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(settings)
        .AddSingleton(knowledge)
        .AddSingleton(knowledge.Indicators)
        .AddSingleton(provider => Stores.Open(settings, provider.GetRequiredService<ILoggerFactory>()))
        .AddSingleton(provider => Stores.Replicas(settings, provider.GetRequiredService<ILoggerFactory>()))
        .AddSingleton(provider => new ChannelList(provider.GetServices<IChannel>()))
        .AddSingleton(provider => FeatureMenu.Build(knowledge, provider.GetRequiredService<ChannelList>(), provider.GetRequiredService<WardRulesList>(), provider.GetRequiredService<ExportFiles>(), settings.OffersRoles))
        .AddSingleton(provider => Commands(provider.GetRequiredService<Menu>()))
        .AddSingleton<WrongSecrets>()
        .AddSingleton<OutboxWriter>()
        .AddSingleton<OutboxSender>()
        .AddSingleton<FloodGuard>()
        .AddSingleton(provider => new Intake(provider.GetRequiredService<OutboxSender>(), provider.GetRequiredService<FloodGuard>(), settings.MostWaiting))
        .AddSingleton<IInbox, TurnRunner>()
        .AddSingleton<TallyMessage>()
        .AddSingleton<DigestMessages>()
        .AddSingleton<IRasterizer, RsvgConvert>()
        .AddSingleton<DigestClock>()
        .AddSingleton(WardRulesSetup.Read(settings))
        .AddSingleton<NudgeClock>()
        .AddSingleton<SuccessionClock>()
        .AddSingleton<IFormFiller>(new FormFiller(FormMapping.Load(settings.FormPath)))
        .AddSingleton<ISheetWriter, SheetWriter>()
        .AddSingleton<StipendSheet>()
        .AddSingleton<ExportFiles>()
        .AddSingleton<PlanWatch>()
        .AddHostedService<KnowledgeWorker>()
        .Configure<HostOptions>(host => host.ShutdownTimeout = SenderWorker.StopsWithin)
        .AddHostedService<SenderWorker>()
        .AddHostedService<DigestWorker>()
        .AddHostedService<SuccessionWorker>()
        .AddHostedService<PlanWorker>()
        .AddHostedService<PurgeWorker>()
        .AddHostedService<BackupWorker>();

    /// <summary>The commands a channel may list; what each needs is checked when it is used.</summary>
    private static IEnumerable<BotCommand> Commands(Menu menu) =>
    [
        .. menu.Entries.Where(entry => entry.Help is not null).OrderBy(entry => entry.LowestRole).Select(entry => new BotCommand(
            entry.Word, Texts.Get(entry.Help!, Language.Vietnamese), Texts.Get(entry.Help!, Language.English), entry.InGroups)),
    ];
}
