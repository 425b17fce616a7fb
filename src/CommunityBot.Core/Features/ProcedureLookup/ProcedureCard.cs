using CommunityBot.Messaging;
using Fields = CommunityBot.Features.ProcedureLookup.ProcedureCardFields;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary>Writes a card for a person to read on a phone: the fixed words in the person's language, the facts as the sources have them.</summary>
public static class ProcedureCard
{
    private static readonly string[] Order =
    [
        Fields.WhoCanFile, Fields.Documents, Fields.Steps, Fields.Fee, Fields.ProcessingTime, Fields.Authority, Fields.Portal,
        Fields.Result, Fields.CommonMistakes, Fields.LegalBasis,
    ];

    /// <summary>The whole card, from its name to the advice to check on the portal.</summary>
    /// <param name="procedure">The card.</param>
    /// <param name="today">The ward's local day; amounts that lapsed before it are left out.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<TextRun> Build(Procedure procedure, DateOnly today, Language language)
    {
        var sections = new ProcedureCardSections(procedure, today, language);
        return Join([sections.Head(), .. Order.Select(sections.Of), sections.Sources(), sections.Advice()]);
    }

    /// <summary>Only what was asked, to stand before the card or alone.</summary>
    /// <param name="procedure">The card.</param>
    /// <param name="field">What was asked; nothing is answered for <see cref="ProcedureField.None"/>.</param>
    /// <param name="today">The ward's local day.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<TextRun> Field(Procedure procedure, ProcedureField field, DateOnly today, Language language) =>
        Join(Asked(field).Select(new ProcedureCardSections(procedure, today, language).Of));

    private static string[] Asked(ProcedureField field) => field switch
    {
        ProcedureField.Documents => [Fields.Documents],
        ProcedureField.Steps => [Fields.Steps],
        ProcedureField.Fee => [Fields.Fee],
        ProcedureField.Time => [Fields.ProcessingTime],
        ProcedureField.Place => [Fields.Authority, Fields.Portal],
        ProcedureField.WhoCanFile => [Fields.WhoCanFile],
        ProcedureField.Online => [Fields.Portal],
        _ => [],
    };

    private static List<TextRun> Join(IEnumerable<IReadOnlyList<TextRun>> sections)
    {
        var card = new List<TextRun>();
        foreach (var section in sections.Where(section => section.Count > 0))
        {
            if (card.Count > 0)
            {
                card.Add(new TextRun("\n\n"));
            }

            card.AddRange(section);
        }

        return card;
    }
}
