using CommunityBot.Features.ProcedureLookup.Search;

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
public sealed class ProcedureSearch
{
    private readonly IReadOnlyList<Topic> topics;
    private readonly QuestionReader reader;
    private readonly TopicIndex index;
    private readonly TwoNeeds twoNeeds;
    private readonly AskedField askedField;
    private readonly PlainNames plainNames;

    /// <summary>Indexes the cards.</summary>
    /// <param name="catalogue">The cards to search.</param>
    public ProcedureSearch(ProcedureCatalogue catalogue)
    {
        topics = [.. catalogue.All.Select(Topic.Of), .. Vocabulary.ReadOutside()];
        var lexicon = Lexicon.Of(topics);
        var spellings = Vocabulary.ReadSpellings(lexicon);
        reader = new QuestionReader(Vocabulary.ReadSynonyms(lexicon, spellings), spellings, lexicon);
        index = new TopicIndex(topics, reader);
        twoNeeds = new TwoNeeds(Rank);
        askedField = new AskedField(Vocabulary.ReadAsked(lexicon, spellings));
        plainNames = new PlainNames(catalogue, reader);
    }

    /// <summary>Searches with whatever the person wrote: a code, a name, an abbreviation, a story.</summary>
    public SearchResult Search(string text)
    {
        var syllables = reader.Spell(text);
        var marked = QuestionReader.IsMarked(syllables);
        var field = askedField.Find(syllables, marked);
        var terms = reader.Read(syllables);
        var ranking = Rank(terms);
        var candidates = ranking.Cards.Select(entry => entry.Card).ToList();
        var rest = askedField.Without(syllables, marked);
        var topic = reader.Read(rest);
        if ((plainNames.FindCode(text) ?? plainNames.Find(syllables, terms) ?? plainNames.Find(rest, topic)) is { } named)
        {
            return new SearchResult([named], [named, .. candidates.Where(card => card != named).Take(Ranking.Longest - 1)], field);
        }

        var mentioned = plainNames.Mentioning(topic, ranking);
        var answered = mentioned is [var only] && only == candidates[0] && Decider.LeadsFar(ranking);
        var decision = answered ? Decision.Answer : Decider.Decide(ranking);
        if (decision == Decision.Decline) return new SearchResult([], mentioned, field);
        if (twoNeeds.Find(terms, ranking) is { } needs) return new SearchResult([needs.First, needs.Second], candidates, field);
        return decision == Decision.Answer ? new SearchResult(candidates[..1], candidates, field) : new SearchResult([], [.. mentioned.Union(candidates)], field);
    }

    private Ranking Rank(List<Term> terms) => Ranking.Of(topics, index.Score(terms));
}
