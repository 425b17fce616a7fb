using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>Puts the Zalo OA channel into the program.</summary>
internal static class ZaloOaSetup
{
    /// <summary>Adds the channel when <c>Channels:ZaloOa:AppId</c> is set.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is wrong.</exception>
    public static IServiceCollection AddZaloOa(this IServiceCollection services, IConfiguration configuration)
    {
        if (ZaloOaOptions.Read(configuration) is not { } options) return services;
        return services
            .AddSingleton(options)
            .AddKeyedSingleton(ZaloOaChannel.ChannelName, (provider, _) => new ProviderHttp(options.Proxy, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<ZaloOaTokens>(provider, Http(provider)))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<ZaloOaApi>(provider, Http(provider)))
            .AddSingleton<ZaloOaSignature>()
            .AddSingleton<ZaloOaWebhook>()
            .AddSingleton<IChannel, ZaloOaChannel>()
            .AddHostedService(provider => provider.GetRequiredService<ZaloOaWebhook>());
    }

    /// <summary>Opens the webhook's path.</summary>
    public static void MapZaloOa(this WebApplication app) => app.Services.GetService<ZaloOaWebhook>()?.Map(app);

    private static ProviderHttp Http(IServiceProvider services) => services.GetRequiredKeyedService<ProviderHttp>(ZaloOaChannel.ChannelName);
}
