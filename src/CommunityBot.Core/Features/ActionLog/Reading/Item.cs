namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Something in a message that the decision looks at. Two items are equal only when they are the same place in the message.</summary>
internal abstract record Item
{
    /// <summary>The elements it was read from.</summary>
    public IReadOnlyList<Element> Source { get; set; } = [];

    /// <inheritdoc/>
    public virtual bool Equals(Item? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A word that names something counted.</summary>
/// <param name="Topic">What it names.</param>
/// <param name="Element">The word.</param>
internal sealed record Thing(Topic Topic, Element Element) : Item;

/// <summary>How sure a number is.</summary>
internal enum Certainty
{
    /// <summary>As said.</summary>
    Exact,

    /// <summary><c>khoảng 10</c>; the number is the best guess.</summary>
    Approximate,

    /// <summary><c>3-4</c>; the number is the lower end.</summary>
    Range,

    /// <summary><c>mấy</c>; there is no number.</summary>
    Vague,
}

/// <summary>What the unit beside a number says.</summary>
internal enum CountUnit
{
    /// <summary>No unit.</summary>
    None,

    /// <summary>People or households.</summary>
    People,

    /// <summary>People at a session.</summary>
    Audience,

    /// <summary>Dossiers, cases, accounts and the like.</summary>
    Pieces,

    /// <summary>Sessions.</summary>
    Sessions,

    /// <summary>A noun nothing is known about.</summary>
    Unknown,
}

/// <summary>A number that counts something.</summary>
/// <param name="Value">The number; negative when a minus sign is glued to it.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Unit">What the unit beside it says.</param>
/// <param name="IsCouple">Whether it is two people who may share one dossier.</param>
internal sealed record Count(int Value, Certainty Certainty, CountUnit Unit, bool IsCouple = false) : Item;

/// <summary>Someone mentioned without a number.</summary>
/// <param name="IsNamed">Whether a name is said.</param>
/// <param name="IsPlural">Whether they are several.</param>
/// <param name="MayBeSelf">Whether the speaker may mean himself.</param>
internal sealed record Person(bool IsNamed, bool IsPlural, bool MayBeSelf) : Item;

/// <summary>A day mentioned.</summary>
/// <param name="Day">The day, or null when it cannot be told.</param>
/// <param name="IsFuture">Whether it lies ahead.</param>
internal sealed record DayMention(DateOnly? Day, bool IsFuture = false) : Item;

/// <summary>A duration.</summary>
/// <param name="Minutes">How long.</param>
/// <param name="IsSpan">Whether start and end were said.</param>
internal sealed record Lasted(int Minutes, bool IsSpan = false) : Item;

/// <summary>A function word or anything else.</summary>
/// <param name="Element">The word.</param>
internal sealed record Word(Element Element) : Item;

/// <summary>A mark or a line end.</summary>
/// <param name="Mark">The mark; <c>\n</c> for a line end.</param>
internal sealed record Stop(char Mark) : Item;
