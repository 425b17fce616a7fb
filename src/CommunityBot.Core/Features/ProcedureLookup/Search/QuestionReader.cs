namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Second step: syllables become terms. Synonyms become one term, filler is left out, what joins two needs is noted.</summary>
/// <param name="synonyms">Words for the same thing.</param>
/// <param name="spellings">Other ways to write one syllable.</param>
/// <param name="lexicon">The syllables that are known; misspelled ones are mended to them.</param>
internal sealed class QuestionReader(Synonyms synonyms, Spellings spellings, Lexicon lexicon)
{
    private const int MarkedShare = 4;

    /// <summary>The syllables of a text with their spelling mended.</summary>
    public List<Syllable> Spell(string text)
    {
        var written = SyllableSplitter.Split(text);
        var marked = IsMarked(written);
        return written.ConvertAll(syllable => lexicon.Mend(spellings.Mend(syllable, marked)));
    }

    /// <summary>Whether a text as a whole is written with marks.</summary>
    public static bool IsMarked(List<Syllable> text) => text.Count(syllable => syllable.HasMarks) * MarkedShare > text.Count;

    /// <summary>The terms of a text in order.</summary>
    public List<Term> Read(string text) => Read(Spell(text));

    /// <summary>The terms of spelled syllables in order.</summary>
    public List<Term> Read(List<Syllable> text)
    {
        var marked = IsMarked(text);
        var terms = new List<Term>(text.Count);
        var joint = false;
        for (var i = 0; i < text.Count;)
        {
            var (key, length) = Recognise(text, i, marked);
            var (telex, clause) = (marked && length == 0 ? text[i].Telex : null, text[i].Clause);
            if (key is Vocabulary.Joint) joint = i + length < text.Count && text[i + length].Clause == clause;
            else if (key is not Vocabulary.Filler)
            {
                terms.Add(new Term(key ?? text[i].Bare, telex, clause, joint));
                joint = false;
            }

            i += Math.Max(length, 1);
        }

        return terms;
    }

    private (string? Key, int Length) Recognise(List<Syllable> text, int place, bool marked)
    {
        var age = Ages.Match(text, place);
        if (age.Length > 0) return age;
        if (!marked && Both(text, place) is { } both) return (both, 1);
        var synonym = synonyms.Match(text, place, marked);
        var isLoss = text[place].Bare == "mat" && (text[place].Telex == "maats" || !marked);
        return isLoss && synonym.Length <= 1 ? (LossOrDeath.Read(text, place) ?? Vocabulary.Filler, 1) : synonym;
    }

    // "mat ca can cuoc lan bang lai": without marks "cả" and "lẫn" are told from "cá" and "lần" by each other.
    private static string? Both(List<Syllable> text, int place)
    {
        var clause = text[place].Clause;
        return text[place].Bare switch
        {
            "ca" when text.Skip(place).Any(syllable => syllable.Bare == "lan" && syllable.Clause == clause) => Vocabulary.Filler,
            "lan" when text.Take(place).Any(syllable => syllable.Bare == "ca" && syllable.Clause == clause) => Vocabulary.Joint,
            _ => null,
        };
    }
}
