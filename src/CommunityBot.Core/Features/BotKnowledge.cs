using CommunityBot.Features.ActionLog;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Features;

/// <summary>What the bot knows before anyone writes to it.</summary>
/// <param name="indicators">What is counted.</param>
/// <param name="catalogue">The procedures.</param>
public sealed class BotKnowledge(IndicatorList indicators, ProcedureCatalogue catalogue)
{
    /// <summary>What is counted.</summary>
    public IndicatorList Indicators { get; } = indicators;

    /// <summary>The procedures.</summary>
    public ProcedureCatalogue Catalogue { get; } = catalogue;

    /// <summary>Reads reports of work.</summary>
    public LogReader LogReader { get; } = new(indicators, catalogue);

    /// <summary>Finds the procedure a question is about.</summary>
    public ProcedureSearch Search { get; } = new(catalogue);
}
