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
