namespace CommunityBot.Features.ProcedureLookup;

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

    /// <summary>How much of the card was checked against an official source.</summary>
    public VerificationLevel Verified { get; init; }

    /// <summary>Names of the fields (<see cref="ProcedureCardFields"/>) nobody has checked against an official source.</summary>
    public IReadOnlySet<string> Unverified { get; init; } = new HashSet<string>();

    /// <summary>The newest source that is about one field; null when the field rests on the sources of the whole card.</summary>
    /// <param name="field">One of <see cref="ProcedureCardFields"/>.</param>
    public Source? SourceOf(string field) =>
        Sources.Where(source => source.About.Contains(field)).MaxBy(source => source.Date ?? "", StringComparer.Ordinal);
}
