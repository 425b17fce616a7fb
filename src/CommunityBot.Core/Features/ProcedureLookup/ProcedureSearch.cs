namespace CommunityBot.Features.ProcedureLookup;

/// <summary>One thing people ask about a procedure.</summary>
public enum ProcedureField
{
    /// <summary>Nothing in particular: the whole card.</summary>
    None,

    /// <summary>Which papers.</summary>
    Documents,

    /// <summary>How, step by step.</summary>
    Steps,

    /// <summary>What it costs.</summary>
    Fee,

    /// <summary>How long it takes.</summary>
    Time,

    /// <summary>Where to file.</summary>
    Place,

    /// <summary>Who may file.</summary>
    WhoCanFile,

    /// <summary>Whether it can be done online.</summary>
    Online,
}

/// <summary>What a question was found to be about.</summary>
/// <param name="Answers">The cards to hand over: one, or two when the question has two needs; empty when the bot must ask back or decline.</param>
/// <param name="Candidates">Up to five likely cards, best first; empty when the question lies outside the catalogue.</param>
/// <param name="Field">What is asked of the card.</param>
public sealed record SearchResult(IReadOnlyList<Procedure> Answers, IReadOnlyList<Procedure> Candidates, ProcedureField Field);

/// <summary>Finds the procedure a resident's question is about.</summary>
/// <param name="catalogue">The cards to search.</param>
public sealed class ProcedureSearch(ProcedureCatalogue catalogue)
{
    /// <summary>Searches with whatever the person wrote: a name, an abbreviation, a story.</summary>
    public SearchResult Search(string text)
    {
        _ = (catalogue, text);
        return new SearchResult([], [], ProcedureField.None);
    }
}
