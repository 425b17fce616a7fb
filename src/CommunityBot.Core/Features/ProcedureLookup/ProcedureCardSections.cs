using CommunityBot.Messaging;
using Fields = CommunityBot.Features.ProcedureLookup.ProcedureCardFields;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary>The sections of one card; a section with nothing to say has no runs.</summary>
internal sealed class ProcedureCardSections(Procedure card, DateOnly today, Language language)
{
    private static readonly HashSet<string> AlwaysShown =
        [Fields.Documents, Fields.Steps, Fields.Fee, Fields.ProcessingTime, Fields.Authority, Fields.Portal];

    private readonly ProcedureCardWords words = new(language);

    /// <summary>Name, codes and, in English, that the facts are in Vietnamese.</summary>
    public IReadOnlyList<TextRun> Head()
    {
        var head = new List<TextRun> { new(card.Name, TextStyle.Bold) };
        var unverified = card.Unverified.Contains(Fields.Code);
        if (card.Code is not null || unverified)
        {
            head.Add(new("\n" + words.Label(Fields.Code) + Note(unverified)));
            head.AddRange(card.Code is { } code ? [new(" "), new(code, TextStyle.Code)] : Paragraph(words.Get("NoCode")));
        }

        if (card.FormerCodes.Count > 0)
        {
            head.Add(new("\n" + words.Get("FormerCodes", string.Join(", ", card.FormerCodes))));
        }

        if (language != Language.Vietnamese)
        {
            head.Add(new("\n" + words.Get("DetailsInVietnamese")));
        }

        return head;
    }

    /// <summary>One field: its label, whether it is verified, what it says, its own source.</summary>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    public IReadOnlyList<TextRun> Of(string field)
    {
        var body = Body(field);
        var unverified = card.Unverified.Contains(field) || (field == Fields.Portal && card.Unverified.Contains(Fields.Online));
        if (body.Count == 0 && !unverified && !AlwaysShown.Contains(field))
        {
            return [];
        }

        return
        [
            new(words.Label(field), TextStyle.Bold),
            new(Note(unverified)),
            .. body.Count > 0 ? body : Paragraph(words.Get("Unknown")),
            .. OwnSource(field),
        ];
    }

    /// <summary>The main source with its date, and how far the card was checked.</summary>
    public IReadOnlyList<TextRun> Sources()
    {
        var main = card.Sources.OrderBy(source => source.About.Count).FirstOrDefault();
        return
        [
            new(words.Get("Source"), TextStyle.Bold),
            .. main is null ? [new(": " + words.Get("NoSource"))] : words.Source(": ", main),
            .. card.Verified == VerificationLevel.Full ? Array.Empty<TextRun>() : [new("\n" + words.Get($"Verified.{card.Verified}"))],
        ];
    }

    /// <summary>To check before going: the end of every card.</summary>
    public IReadOnlyList<TextRun> Advice() => [new(words.Get("Advice"))];

    private string Note(bool unverified) => unverified ? $" ({words.Get("Unverified")}):" : ":";

    private IReadOnlyList<TextRun> Body(string field) => field switch
    {
        Fields.WhoCanFile => Paragraph(card.WhoCanFile),
        Fields.Documents => Lines(card.Documents.Select(item => "• " + item)),
        Fields.Steps => Lines(card.Steps.Select((step, index) => $"{index + 1}. {step}")),
        Fields.Fee => Paragraph(new ProcedureCardFee(words, today).Write(card.Fee)),
        Fields.ProcessingTime => Paragraph(card.ProcessingTime),
        Fields.Authority => Paragraph(card.Authority),
        Fields.Portal => Portal(),
        Fields.Result => Paragraph(card.Result),
        Fields.CommonMistakes => Lines(card.CommonMistakes.Select(item => "• " + item)),
        Fields.LegalBasis => Paragraph(string.Join("; ", card.LegalBasis)),
        _ => [],
    };

    private IReadOnlyList<TextRun> Portal() => card.Portal is not { } portal
        ? Paragraph(words.Get($"Online.{card.Online}"))
        : [new(" "), ProcedureCardWords.Link(portal.Name, portal.Url), new("\n" + words.Get($"Online.{card.Online}"))];

    private IReadOnlyList<TextRun> OwnSource(string field) => card.SourceOf(field) is { } source
        ? words.Source("\n" + words.Get("FieldSource"), source)
        : [];

    private static IReadOnlyList<TextRun> Paragraph(string text) =>
        text.Length == 0 ? [] : [new((text.StartsWith('•') ? '\n' : ' ') + text)];

    private static IReadOnlyList<TextRun> Lines(IEnumerable<string> lines) =>
        string.Concat(lines.Select(line => "\n" + line)) is { Length: > 0 } text ? [new(text)] : [];
}
