namespace CommunityBot.Storage;

/// <summary>Digests already written: each (ward, day, kind) once, whoever comes first.</summary>
public interface IDigestRuns
{
    /// <summary>Claims a digest. Returns false when it was claimed before.</summary>
    bool Claim(string ward, DateOnly day, string kind, DateTimeOffset at);

    /// <summary>The latest day a ward's digest of a kind was claimed for, or null.</summary>
    DateOnly? Latest(string ward, string kind);
}
