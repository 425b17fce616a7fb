using CommunityBot.Host.Channels.BotApi;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>The clients that can call Telegram, by what <c>Channels:Telegram:Client</c> names them.</summary>
internal static partial class TelegramClients
{
    /// <summary>The program's own.</summary>
    public const string BuiltIn = "BuiltIn";

    private static readonly Dictionary<string, Func<BotApiOptions, TimeProvider, IBotApiClient>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [BuiltIn] = (options, time) => new BotApiClient(options.ApiBaseUrl, options.Token, options.Proxy, time),
    };

    static TelegramClients() => AddOptIns();

    /// <summary>What the setting may be.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Creates a client.</summary>
    public static IBotApiClient Create(string name, BotApiOptions options, TimeProvider time) => Known[name](options, time);

    /// <summary>Adds what a build with more packages has.</summary>
    static partial void AddOptIns();
}
