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
        return new BotKnowledge(Indicators(settings), settings.CataloguePath is { } path ? CatalogueFiles.Load(path) : CatalogueFiles.LoadBuiltIn());
    }

    /// <summary>What is counted, alone.</summary>
    public static IndicatorList Indicators(BotSettings settings) => settings.Indicators.Count == 0
        ? IndicatorList.BuiltIn
        : new IndicatorList([.. settings.Indicators.Select(indicator => indicator.ToIndicator())]);
}
