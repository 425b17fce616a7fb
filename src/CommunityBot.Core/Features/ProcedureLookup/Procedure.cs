namespace CommunityBot.Features.ProcedureLookup;

/// <summary>How far a procedure can be filed online.</summary>
public enum OnlineLevel
{
    /// <summary>The sources do not say.</summary>
    Unknown,

    /// <summary>Only at a desk.</summary>
    None,

    /// <summary>In part: some step needs a visit.</summary>
    Partial,

    /// <summary>From start to end.</summary>
    Full,
}

/// <summary>How much of a card was checked against an official source.</summary>
public enum VerificationLevel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A part.</summary>
    Partial,

    /// <summary>All but the fields it names as unverified.</summary>
    Full,
}

/// <summary>One government procedure as a card for residents: facts from public sources, each with its date.</summary>
public sealed record Procedure
{
    /// <summary>Stable short name, the file's name without extension.</summary>
    public required string Slug { get; init; }

    /// <summary>Code on the national portal, such as <c>1.004222</c>; null when there is none or it is not known.</summary>
    public string? Code { get; init; }

    /// <summary>Codes this procedure had before; a question about one of them is a question about this card.</summary>
    public IReadOnlyList<string> FormerCodes { get; init; } = [];

    /// <summary>Official name.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What people write when they need it: events, symptoms, stories in a few words each. Used for finding only, never shown.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What tells it from its neighbours, in a few Vietnamese words, for a clarifying question; empty when not written.</summary>
    public string TellApart { get; init; } = "";

    /// <summary>Code of its category.</summary>
    public required string Category { get; init; }

    /// <summary>Who decides it.</summary>
    public string Authority { get; init; } = "";

    /// <summary>How far it can be filed online.</summary>
    public OnlineLevel Online { get; init; }

    /// <summary>Where it is filed.</summary>
    public Portal? Portal { get; init; }

    /// <summary>Who may file it.</summary>
    public string WhoCanFile { get; init; } = "";

    /// <summary>The papers.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>What to do, in order.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>What it costs.</summary>
    public Fee Fee { get; init; } = new();

    /// <summary>How long it takes.</summary>
    public string ProcessingTime { get; init; } = "";

    /// <summary>What one gets.</summary>
    public string Result { get; init; } = "";

    /// <summary>What goes wrong most often.</summary>
    public IReadOnlyList<string> CommonMistakes { get; init; } = [];

    /// <summary>Slugs of neighbouring procedures.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Laws, decrees and circulars it rests on.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>Where the facts were read; the first is the main one.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>For a field (<c>fee</c>, <c>steps</c> ...) that rests on a source of its own: that source.</summary>
    public IReadOnlyDictionary<string, Source> FieldSources { get; init; } = new Dictionary<string, Source>();

    /// <summary>How much of the card was checked against an official source.</summary>
    public VerificationLevel Verified { get; init; }

    /// <summary>Names of the fields nobody has checked against an official source.</summary>
    public IReadOnlySet<string> Unverified { get; init; } = new HashSet<string>();
}

/// <summary>Where a procedure is filed.</summary>
/// <param name="Name">What the place is called.</param>
/// <param name="Url">Its address, if it is a web page.</param>
public sealed record Portal(string Name, string? Url);

/// <summary>What a procedure costs.</summary>
public sealed record Fee
{
    /// <summary>In words.</summary>
    public string Text { get; init; } = "";

    /// <summary>Amounts by case.</summary>
    public IReadOnlyList<FeeAmount> Amounts { get; init; } = [];

    /// <summary>Last day the amounts are valid; after it they are not shown.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Whether the province's council sets the amount (<c>theo quy định của tỉnh</c>).</summary>
    public bool SetByProvince { get; init; }
}

/// <summary>The fee of one case, in đồng; null where the sources give no amount.</summary>
/// <param name="Case">What the amount is for.</param>
/// <param name="Online">When filed online.</param>
/// <param name="InPerson">When filed at the desk.</param>
public sealed record FeeAmount(string Case, long? Online, long? InPerson);

/// <summary>Where a fact was read.</summary>
/// <param name="Title">Name of the page or document.</param>
/// <param name="Url">Its address; null when it has none.</param>
/// <param name="Date">Its date as far as known: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</param>
public sealed record Source(string Title, string? Url, string? Date);
