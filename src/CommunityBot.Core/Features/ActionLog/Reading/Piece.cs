namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>A stretch of a message in which numbers and things belong together: a row of a list, a part of a sentence.</summary>
/// <param name="Opener">The mark before it; <c>&amp;</c> for words such as <c>và</c>, <c>\n</c> for a new line.</param>
/// <param name="Items">What is in it.</param>
internal sealed record Piece(char Opener, List<Item> Items)
{
    /// <summary>Opener of a piece that mends the one before.</summary>
    public const char Slip = 's';

    /// <summary>Opener of a piece that adds up those before.</summary>
    public const char Total = 't';

    /// <summary>Opener of a piece that was nearly forgotten.</summary>
    public const char Sorry = 'q';

    /// <summary>Opener of a piece that tells what each of several people got.</summary>
    public const char Each = 'e';

    /// <summary>Opener of a piece that tells how far it went.</summary>
    public const char But = 'b';

    /// <summary>What is counted here.</summary>
    public IEnumerable<Thing> Things => Items.OfType<Thing>();

    /// <summary>The numbers.</summary>
    public IEnumerable<Count> Counts => Items.OfType<Count>();

    /// <summary>People without a number.</summary>
    public IEnumerable<Person> Persons => Items.OfType<Person>();

    /// <summary>Whether a word here can play a role.</summary>
    public bool Has(WordRole role) => Items.Exists(item => RoleOf(item, role));

    /// <summary>Whether it is a total: the word for it begins the piece or stands before a number.</summary>
    public bool IsTotal
    {
        get
        {
            var at = Items.FindIndex(item => RoleOf(item, WordRole.Total));
            return Opener == Total || (at >= 0 && (Items.Take(at).All(item => item is Stop) || Items.ElementAtOrDefault(at + 1) is Count or Stop));
        }
    }

    /// <summary>Whether someone other than the speaker is helped here, one person.</summary>
    public bool HasOnePerson => Persons.Any(person => !person.IsPlural && (person.IsNamed || !person.MayBeSelf));

    /// <summary>Whether a number stands at a place, which may lie outside.</summary>
    public bool IsCount(int at) => at >= 0 && at < Items.Count && Items[at] is Count;

    /// <summary>Whether an item is a word that can play a role.</summary>
    public static bool RoleOf(Item item, WordRole role) => item is Word word ? word.Element.Is(role) : item is Thing thing && thing.Element.Is(role);
}
