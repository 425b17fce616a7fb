namespace CommunityBot.Storage;

/// <summary>What became of a question or a card.</summary>
public enum QuestionOutcome
{
    /// <summary>A card was handed over.</summary>
    Answered,

    /// <summary>The bot asked back between close cards.</summary>
    AskedBack,

    /// <summary>No card covers it.</summary>
    Unanswered,

    /// <summary>The person found the card useful.</summary>
    Useful,

    /// <summary>The person found the card wrong.</summary>
    Wrong,
}

/// <summary>A question no card covers, without any link to who asked it.</summary>
public sealed record UnansweredQuestion
{
    /// <summary>Row id.</summary>
    public required long Id { get; init; }

    /// <summary>What was asked, citizens' identities left out.</summary>
    public required string Text { get; init; }

    /// <summary>The ward's local day it was last asked.</summary>
    public DateOnly Day { get; init; }

    /// <summary>How often it was asked.</summary>
    public int Times { get; init; }
}

/// <summary>Words of a ward's people that a leader tied to a card.</summary>
public sealed record LearnedAlias
{
    /// <summary>The words, folded.</summary>
    public required string Words { get; init; }

    /// <summary>Slug of the card.</summary>
    public required string Procedure { get; init; }
}

/// <summary>Questions as figures and texts, never linked to persons.</summary>
public interface IQuestions
{
    /// <summary>Counts an outcome.</summary>
    /// <param name="ward">The ward's code.</param>
    /// <param name="day">The ward's local day.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="procedure">Slug of the card; empty when there is none.</param>
    void Count(string ward, DateOnly day, QuestionOutcome outcome, string procedure);

    /// <summary>Sums by outcome over days, both ends included; outcomes that never happened are absent.</summary>
    IReadOnlyDictionary<QuestionOutcome, long> Counts(string ward, DateOnly from, DateOnly to);

    /// <summary>Keeps a question no card covers; the same words again only count.</summary>
    void Keep(string ward, long id, string text, DateOnly day);

    /// <summary>The open ones, most asked first.</summary>
    IReadOnlyList<UnansweredQuestion> Unanswered(string ward, int most);

    /// <summary>How many are open.</summary>
    int CountUnanswered(string ward);

    /// <summary>An open one, or null.</summary>
    UnansweredQuestion? Find(string ward, long id);

    /// <summary>Removes one: it was answered or is not worth keeping.</summary>
    void Close(string ward, long id);

    /// <summary>Ties words to a card.</summary>
    void Learn(string ward, LearnedAlias alias);

    /// <summary>The words a ward tied to cards.</summary>
    IReadOnlyList<LearnedAlias> Learned(string ward);
}
