using CommunityBot.Features.ActionLog;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Features;

/// <summary>What the bot knows before anyone writes to it. The two readers are built when they are first needed, or before by <see cref="Prepare"/>.</summary>
public sealed class BotKnowledge
{
    private readonly Lazy<LogReader> logReader;
    private readonly Lazy<ProcedureSearch> search;

    /// <summary>Brings together what the readers need.</summary>
    /// <param name="indicators">What is counted.</param>
    /// <param name="catalogue">The procedures.</param>
    public BotKnowledge(IndicatorList indicators, ProcedureCatalogue catalogue)
    {
        Indicators = indicators;
        Catalogue = catalogue;
        search = new(() => new ProcedureSearch(catalogue));
        logReader = new(() => new LogReader(indicators, catalogue, words => Search.Search(words).Answers is [var card] ? card.Slug : null));
    }

    /// <summary>What is counted.</summary>
    public IndicatorList Indicators { get; }

    /// <summary>The procedures.</summary>
    public ProcedureCatalogue Catalogue { get; }

    /// <summary>Reads reports of work.</summary>
    public LogReader LogReader => logReader.Value;

    /// <summary>Finds the procedure a question is about.</summary>
    public ProcedureSearch Search => search.Value;

    /// <summary>Builds the two readers now, so that the first person to write does not wait for it.</summary>
    public void Prepare()
    {
        _ = Search;
        _ = LogReader;
    }
}
