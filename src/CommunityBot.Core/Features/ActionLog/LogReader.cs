using CommunityBot.Features.ActionLog.Reading;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Features.ActionLog;

/// <summary>Reads a volunteer's message as a report of work: splits it into words, finds the known phrases, turns them into items, decides.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public sealed class LogReader
{
    /// <summary>Longest text that is read, in UTF-16 code units; it is also the longest message of the channels. Of a longer one nothing is stored.</summary>
    public const int MaxLength = 4096;

    private readonly LogLexicon lexicon;

    private readonly RowNamer rowNamer;

    /// <summary>Learns the words.</summary>
    /// <param name="indicators">What is counted, with the words for it.</param>
    /// <param name="catalogue">The procedures, with the words for them.</param>
    /// <param name="nameProcedure">The slug of the card that a few words name, for rows in words no phrase knows; null where there is no search.</param>
    public LogReader(IndicatorList indicators, ProcedureCatalogue catalogue, Func<string, string?>? nameProcedure = null)
    {
        lexicon = new LogLexicon(Vocabulary.BuiltIn, indicators, catalogue);
        rowNamer = new RowNamer(lexicon, nameProcedure ?? (_ => null));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">What the volunteer wrote.</param>
    /// <param name="today">The ward's local day.</param>
    public LogReading Read(string text, DateOnly today)
    {
        if (text.Length > MaxLength) return new LogReading(LogKind.NotLog, [], today, null);
        var tokens = lexicon.Tokens(text);
        var elements = ElementFinder.Find(tokens, lexicon);
        var items = new ItemReader(lexicon, today).Read(elements);
        rowNamer.Name(items);
        return new Decision(lexicon).Decide(items, today);
    }
}
