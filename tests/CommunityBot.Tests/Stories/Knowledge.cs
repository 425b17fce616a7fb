using CommunityBot.Features;
using CommunityBot.Host.Settings;

namespace CommunityBot.Tests.Stories;

/// <summary>What the bot knows, read once: the built-in catalogue takes longer to read than a story takes to tell.</summary>
internal static class Knowledge
{
    private static readonly Lazy<BotKnowledge> Built = new(() => KnowledgeSetup.Read(BotSettings.Read(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build())));

    public static BotKnowledge Shared => Built.Value;

    public static BotKnowledge BuiltIn(BotSettings settings) => settings.Indicators.Count == 0 && settings.CataloguePath is null ? Built.Value : KnowledgeSetup.Read(settings);
}
