using CommunityBot.Host.Channels.BotApi;

namespace CommunityBot.Host.Channels.ZaloBot;

/// <summary>How bold words are sent.</summary>
internal enum ZaloBotLooks
{
    /// <summary>As <c>text_styles</c>, which need no escaping.</summary>
    Styles,

    /// <summary>Not at all.</summary>
    Plain,
}

/// <summary>The settings under <c>Channels:ZaloBot</c>, checked.</summary>
internal sealed record ZaloBotOptions : BotApiOptions
{
    /// <summary>Where they are.</summary>
    public const string Section = "Channels:ZaloBot";

    /// <summary>Who gives out tokens.</summary>
    public const string TokenSource = "Zalo Bot Creator";

    /// <summary>Zalo takes secrets of 8 to 256 letters.</summary>
    private const int ShortestSecret = 8;

    /// <summary>Messages a month of the free plan as published in 2026.</summary>
    private const int FreePlan = 3_000;

    private ZaloBotOptions(BotApiOptions read)
        : base(read)
    {
    }

    /// <summary>Messages the plan allows a calendar month; 0 for any number.</summary>
    public int MonthlyQuota { get; private init; }

    /// <summary>How bold words are sent.</summary>
    public ZaloBotLooks Looks { get; private init; }

    /// <summary>The error codes that mean a person cannot be reached; which ones Zalo uses is not documented.</summary>
    public IReadOnlyList<int> UnreachableCodes { get; private init; } = [];

    /// <summary>Reads the settings; null when no token is set, which turns the channel off.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A value is wrong.</exception>
    public static ZaloBotOptions? Read(IConfiguration configuration)
    {
        var settings = new ChannelSettings(configuration, Section);
        var read = BotApiOptions.Read(settings, TokenSource, "https://bot-api.zaloplatforms.com", ZaloBotSetup.WebhookPath, ShortestSecret);
        return read is null ? null : new(read)
        {
            MonthlyQuota = settings.Number(nameof(MonthlyQuota), FreePlan),
            Looks = settings.Choice(nameof(Looks), ZaloBotLooks.Styles),
            UnreachableCodes = Codes(settings),
        };
    }

    private static List<int> Codes(ChannelSettings settings)
    {
        var codes = new List<int>();
        foreach (var text in (settings.Text(nameof(UnreachableCodes)) ?? "403,404").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            settings.Demand(int.TryParse(text, out var code), nameof(UnreachableCodes), "error codes with commas between them, such as 403,404");
            codes.Add(code);
        }

        return codes;
    }
}
