using CommunityBot.Features;
using CommunityBot.Features.ActionLog;
using CommunityBot.Host.Catalogue;

namespace CommunityBot.Host.Settings;

/// <summary>What the bot knows, from the settings or built in.</summary>
internal static class KnowledgeSetup
{
    private static readonly Lazy<BotKnowledge> BuiltIn = new(() => new BotKnowledge(IndicatorList.BuiltIn, CatalogueFiles.LoadBuiltIn()));

    /// <summary>Reads the indicators and the catalogue.</summary>
    /// <exception cref="CatalogueException">A card is broken.</exception>
    public static BotKnowledge Read(BotSettings settings)
    {
        if (settings.Indicators.Count == 0 && settings.CataloguePath is null) return BuiltIn.Value;
        var indicators = settings.Indicators.Count == 0
            ? IndicatorList.BuiltIn
            : new IndicatorList([.. settings.Indicators.Select(indicator => indicator.ToIndicator())]);
        return new BotKnowledge(indicators, settings.CataloguePath is { } path ? CatalogueFiles.Load(path) : CatalogueFiles.LoadBuiltIn());
    }
}
