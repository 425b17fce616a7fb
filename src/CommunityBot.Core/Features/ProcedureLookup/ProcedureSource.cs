namespace CommunityBot.Features.ProcedureLookup;

/// <summary>Where a procedure is filed.</summary>
/// <param name="Name">What the place is called.</param>
/// <param name="Url">Its address, if it is a web page.</param>
public sealed record Portal(string Name, string? Url);

/// <summary>Where a fact was read.</summary>
/// <param name="Title">Name of the page or document.</param>
/// <param name="Url">Its address; null when it has none.</param>
/// <param name="Date">Its date as far as known: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</param>
public sealed record Source(string Title, string? Url, string? Date)
{
    /// <summary>The fields (<see cref="ProcedureCardFields"/>) it is about; empty when it is about the whole card.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}
