using System.Text.RegularExpressions;

namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Finds a card that is called by its code or by words that are one card's alone, which needs no ranking.</summary>
internal sealed partial class PlainNames
{
    private const int LongestTopic = 4;
    private const float RivalShare = 0.5f;
    private readonly ProcedureCatalogue catalogue;
    private readonly Dictionary<string, Procedure> byName;
    private readonly Dictionary<string, Procedure> byWords;
    private readonly ILookup<Procedure, string> names;
    private readonly Dictionary<Procedure, double> rarity;

    /// <summary>Reads what the cards are called.</summary>
    public PlainNames(ProcedureCatalogue catalogue, QuestionReader reader)
    {
        this.catalogue = catalogue;
        byName = Unique(catalogue.All.Select(card => (card.Name, card)), reader);
        byWords = Unique(catalogue.All.SelectMany(card => card.Aliases.Concat(card.Words).Select(phrase => (phrase, card))), reader);
        names = catalogue.All
            .SelectMany(card => card.Aliases.Prepend(card.Name).Select(name => (Card: card, Key: Joined(reader.Read(name)))))
            .ToLookup(entry => entry.Card, entry => entry.Key);
        var official = catalogue.All.ToDictionary(card => card, card => reader.Read(card.Name).Select(term => term.Key).ToHashSet(StringComparer.Ordinal));
        var uses = official.Values.SelectMany(keys => keys).CountBy(key => key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        rarity = official.ToDictionary(entry => entry.Key, entry => entry.Value.Sum(key => Math.Log((double)official.Count / uses[key])));
    }

    /// <summary>The card whose code on the national portal stands in the text, or null.</summary>
    public Procedure? FindCode(string text) =>
        Code().Matches(text).Select(code => catalogue.FindByCode(code.Value)).FirstOrDefault(card => card is not null);

    /// <summary>The only card that has exactly this among its names and words, or null.</summary>
    /// <param name="message">The message as written.</param>
    /// <param name="terms">The same as terms.</param>
    public Procedure? Find(List<Syllable> message, List<Term> terms) =>
        byName.GetValueOrDefault(Key(message, terms)) ?? byWords.GetValueOrDefault(Key(message, terms));

    /// <summary>When a message is so short that it is only part of names ("khai sinh"): the ranked cards that have it in theirs, the plainest name first.</summary>
    public IReadOnlyList<Procedure> Mentioning(List<Term> message, Ranking ranking)
    {
        if (message.Count is 0 or > LongestTopic) return [];
        var part = Joined(message);
        return [.. ranking.Cards
            .Where(entry => entry.Score > RivalShare * ranking.Outside)
            .Select(entry => entry.Card)
            .Where(card => names[card].Any(name => name.Contains(part, StringComparison.Ordinal)))
            .OrderBy(card => names[card].First().Contains(part, StringComparison.Ordinal) ? rarity[card] : double.MaxValue)];
    }

    private static Dictionary<string, Procedure> Unique(IEnumerable<(string Phrase, Procedure Card)> phrases, QuestionReader reader)
    {
        var unique = new Dictionary<string, Procedure>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (phrase, card) in phrases)
        {
            var syllables = reader.Spell(phrase);
            var key = Key(syllables, reader.Read(syllables));
            if (!unique.TryAdd(key, card) && unique[key] != card) shared.Add(key);
        }

        foreach (var key in shared) unique.Remove(key);
        return unique;
    }

    // A single term stands for too many ways to say it: "khai sinh" is a topic, "đăng ký khai sinh" a name.
    private static string Key(List<Syllable> text, List<Term> terms) =>
        terms.Count == 1 ? string.Concat(text.Select(syllable => syllable.Bare)) : Joined(terms);

    private static string Joined(IEnumerable<Term> terms) => " " + string.Join(' ', terms.Select(term => term.Key)) + " ";

    [GeneratedRegex(@"\b\d\.\d{6}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 50)]
    private static partial Regex Code();
}
