namespace CommunityBot.Storage;

/// <summary>A ward's figures of a period as a province took them over.</summary>
public sealed record Bundle
{
    /// <summary>The ward's code.</summary>
    public required string Ward { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly ToDay { get; init; }

    /// <summary>The ward's name.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the signed manifest, in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was taken over.</summary>
    public required DateTimeOffset ImportedAt { get; init; }
}

/// <summary>What a province took over from its wards. It lies apart from the wards' own figures, which come from their logs.</summary>
public interface IBundles
{
    /// <summary>Stores a bundle with its figures.</summary>
    void Add(Bundle bundle, IReadOnlyList<DayTally> tallies);

    /// <summary>The bundles whose days include any of these, by ward and day.</summary>
    /// <param name="ward">The ward's code; null for all.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    IReadOnlyList<Bundle> Between(string? ward, DateOnly from, DateOnly to);

    /// <summary>Sums of a ward over days, both ends included, by indicator code.</summary>
    IReadOnlyDictionary<string, long> Sums(string ward, DateOnly from, DateOnly to);
}
