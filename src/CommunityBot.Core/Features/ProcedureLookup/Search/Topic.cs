namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Something a message can be about: a card, or a matter the catalogue has no card for.</summary>
/// <param name="Card">The card; null for a matter outside the catalogue.</param>
/// <param name="Phrases">What is written about it, each with its weight.</param>
internal sealed record Topic(Procedure? Card, IReadOnlyList<(string Text, float Weight)> Phrases)
{
    private const float AliasWeight = 1.5f;
    private const float BodyWeight = 0.15f;

    /// <summary>The topic of a card: its names count most, then the words people use; what the card says counts only while nobody has given it words.</summary>
    public static Topic Of(Procedure card) => new(card,
    [
        (card.Name, 1),
        (card.TellApart, 1),
        .. card.Aliases.Select(alias => (alias, AliasWeight)),
        .. card.Words.Select(word => (word, 1f)),
        .. Body(card).Select(line => (line, BodyWeight)),
    ]);

    private static IEnumerable<string> Body(Procedure card)
    {
        IEnumerable<string> shortLines = [card.WhoCanFile, card.Result];
        return card.Words.Count > 0 ? shortLines : shortLines.Concat(card.Steps).Concat(card.Documents).Concat(card.CommonMistakes);
    }
}
