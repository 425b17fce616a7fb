using System.Text;
using CommunityBot.Features.Privacy.Finding;

namespace CommunityBot.Features.Privacy;

/// <summary>A piece of a text that identifies a citizen.</summary>
/// <param name="Kind">What it is, such as <c>cccd</c> or <c>phone</c>.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
public readonly record struct PersonalDataSpan(string Kind, int Start, int End);

/// <summary>A text without the identities that were in it.</summary>
/// <param name="Text">The text, with <see cref="PersonalData.MaskMark"/> where an identity was.</param>
/// <param name="Kinds">What was left out, each kind once, in the order of the text; empty when nothing was.</param>
public sealed record MaskedText(string Text, IReadOnlyList<string> Kinds);

/// <summary>Finds citizens' identities in a text, so that they are left out before anything is stored (Law 91/2025, Decree 356/2025).</summary>
public static class PersonalData
{
    /// <summary>What stands in a text in place of an identity.</summary>
    public const string MaskMark = "[…]";

    /// <summary>All identities in the text, in order, not overlapping.</summary>
    public static IReadOnlyList<PersonalDataSpan> Find(string text)
    {
        var normalised = NormalisedText.Of(text);
        var spans = new List<PersonalDataSpan>();
        foreach (var candidate in OverlapResolver.Resolve(Recognise(normalised), normalised.Plain.Length))
        {
            foreach (var (start, end) in candidate.Pieces)
            {
                spans.Add(new(candidate.Kind.Label(), normalised.OriginalStart(start), normalised.OriginalEnd(end - 1)));
            }
        }

        spans.Sort((one, other) => one.Start.CompareTo(other.Start));
        return spans;
    }

    /// <summary>The text with a mark in place of each identity. <see cref="Find"/> finds nothing in the result.</summary>
    public static MaskedText Mask(string text)
    {
        var kinds = new List<string>();
        // Leaving one identity out can uncover another: a word that belonged to the first explained the second away.
        while (Find(text) is { Count: > 0 } spans)
        {
            kinds.AddRange(spans.Select(span => span.Kind));
            text = Replace(text, spans);
        }

        return new(text, [.. kinds.Distinct()]);
    }

    private static List<Candidate> Recognise(NormalisedText text)
    {
        var tokens = Tokenizer.Split(text);
        var mentions = new KeywordMentions(text.Plain, tokens);
        var dates = DateFinder.Find(text.Plain, tokens);
        var numbers = new NumberRecogniser(mentions, new SurroundingsReader(text.Plain, tokens, mentions));
        var codes = new LetteredCodeRecogniser(text.Plain, tokens, mentions);
        List<Candidate> found =
        [
            .. new EmailRecogniser(text.Plain, tokens, mentions).Recognise(),
            .. new MailboxNameRecogniser(text.Plain, tokens, mentions).Recognise(),
            .. new PasswordRecogniser(text, tokens, mentions).Recognise(),
            .. new NameAndBirthRecogniser(text, tokens, dates).Recognise(),
            .. new SecrecyMarkRecogniser(text, tokens).Recognise(),
        ];
        foreach (var run in DigitRunReader.Read(text.Plain, tokens, dates))
        {
            found.AddRange(numbers.Recognise(run));
            found.AddRange(codes.Recognise(run));
        }

        return found;
    }

    private static string Replace(string text, IReadOnlyList<PersonalDataSpan> spans)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var span in spans)
        {
            result.Append(text, at, span.Start - at).Append(MaskMark);
            at = span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
