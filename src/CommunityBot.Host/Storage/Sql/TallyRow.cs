namespace CommunityBot.Host.Storage.Sql;

/// <summary>A sum as it lies in columns.</summary>
internal sealed record TallyRow
{
    /// <summary>The ward's code.</summary>
    public string Ward { get; init; } = "";

    /// <summary>The local day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The team's code.</summary>
    public string Team { get; init; } = "";

    /// <summary>Code of the indicator.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>How many.</summary>
    public long Quantity { get; init; }
}
