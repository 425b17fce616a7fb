using CommunityBot.Features.ActionLog;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Features;

/// <summary>What the bot knows before anyone writes to it.</summary>
/// <param name="indicators">What is counted.</param>
/// <param name="catalogue">The procedures.</param>
public sealed class BotKnowledge(IndicatorList indicators, ProcedureCatalogue catalogue)
{
    private readonly Lazy<LogReader> logReader = new(() => new LogReader(indicators, catalogue));
    private readonly Lazy<ProcedureSearch> search = new(() => new ProcedureSearch(catalogue));

    /// <summary>What is counted.</summary>
    public IndicatorList Indicators { get; } = indicators;

    /// <summary>The procedures.</summary>
    public ProcedureCatalogue Catalogue { get; } = catalogue;

    /// <summary>Reads reports of work.</summary>
    public LogReader LogReader => logReader.Value;

    /// <summary>Finds the procedure a question is about.</summary>
    public ProcedureSearch Search => search.Value;
}
