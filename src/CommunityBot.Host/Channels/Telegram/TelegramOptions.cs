using CommunityBot.Host.Channels.BotApi;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>The settings under <c>Channels:Telegram</c>, checked.</summary>
internal sealed record TelegramOptions : BotApiOptions
{
    /// <summary>Where they are.</summary>
    public const string Section = "Channels:Telegram";

    /// <summary>Who gives out tokens.</summary>
    public const string TokenSource = "BotFather";

    private TelegramOptions(BotApiOptions read)
        : base(read)
    {
    }

    /// <summary>Reads the settings; null when no token is set, which turns the channel off.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A value is wrong.</exception>
    public static TelegramOptions? Read(IConfiguration configuration) =>
        BotApiOptions.Read(new(configuration, Section), TokenSource, "https://api.telegram.org", TelegramSetup.WebhookPath, shortestSecret: 1) is { } read
            ? new(read)
            : null;
}
