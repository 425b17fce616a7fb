namespace CommunityBot.Features.ProcedureLookup;

/// <summary>Names of a card's fields, as its file spells them.</summary>
public static class ProcedureCardFields
{
    /// <summary>Code on the national portal.</summary>
    public const string Code = "code";

    /// <summary>Who decides it.</summary>
    public const string Authority = "authority";

    /// <summary>How far it can be filed online.</summary>
    public const string Online = "online";

    /// <summary>Where it is filed.</summary>
    public const string Portal = "portal";

    /// <summary>Who may file it.</summary>
    public const string WhoCanFile = "whoCanFile";

    /// <summary>The papers.</summary>
    public const string Documents = "documents";

    /// <summary>What to do.</summary>
    public const string Steps = "steps";

    /// <summary>What it costs.</summary>
    public const string Fee = "fee";

    /// <summary>How long it takes.</summary>
    public const string ProcessingTime = "processingTime";

    /// <summary>What one gets.</summary>
    public const string Result = "result";

    /// <summary>What goes wrong most often.</summary>
    public const string CommonMistakes = "commonMistakes";

    /// <summary>What it rests on.</summary>
    public const string LegalBasis = "legalBasis";

    /// <summary>All of them, in the order of a card.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Code, Authority, Online, Portal, WhoCanFile, Documents, Steps, Fee, ProcessingTime, Result, CommonMistakes, LegalBasis];
}
