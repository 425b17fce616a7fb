using CommunityBot.Host.Channels.BotApi;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>The settings under <c>Channels:Telegram</c>, checked.</summary>
internal sealed record TelegramOptions : BotApiOptions
{
    /// <summary>Where they are.</summary>
    public const string Section = "Channels:Telegram";

    /// <summary>Who gives out tokens.</summary>
    public const string TokenSource = "BotFather";

    /// <summary>Which client calls Telegram, one of <see cref="TelegramClients.Names"/>.</summary>
    public string Client { get; private init; } = TelegramClients.BuiltIn;

    private TelegramOptions(BotApiOptions read)
        : base(read)
    {
    }

    /// <summary>Reads the settings; null when no token is set, which turns the channel off.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A value is wrong.</exception>
    public static TelegramOptions? Read(IConfiguration configuration)
    {
        var settings = new ChannelSettings(configuration, Section);
        if (BotApiOptions.Read(settings, TokenSource, "https://api.telegram.org", TelegramSetup.WebhookPath, shortestSecret: 1) is not { } read) return null;
        var client = settings.Text(nameof(Client)) ?? TelegramClients.BuiltIn;
        var known = TelegramClients.Names;
        settings.Demand(known.Contains(client, StringComparer.OrdinalIgnoreCase), nameof(Client), $"{string.Join(" or ", known)}; this build has no other client");
        return new(read) { Client = client };
    }
}
