namespace CommunityBot.Storage;

/// <summary>A ward or a team: it works from one local day to another and may go on under another code, as its successor.</summary>
public abstract record LocalUnit
{
    /// <summary>Stable short name from the settings; a team's is unique within its ward.</summary>
    public required string Code { get; init; }

    /// <summary>What people see.</summary>
    public required string Name { get; init; }

    /// <summary>Its first local day; null when it was always there.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Its last local day; null while none is set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Code of the ward or team that goes on after <see cref="Until"/>; null when there is none.</summary>
    public string? Successor { get; init; }

    /// <summary>Whether it works on a local day.</summary>
    public bool ExistsOn(DateOnly day) => ExistsIn(day, day);

    /// <summary>Whether it works on any of the days, both ends included.</summary>
    public bool ExistsIn(DateOnly from, DateOnly to) => !(Since > to || Until < from);
}
