namespace CommunityBot.Features.Privacy.Finding;

/// <summary>What may be an identity.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Confidence">How sure that is; more wins over less where two overlap.</param>
/// <param name="Pieces">Its parts, as first character and one past the last in the normalised text.</param>
internal sealed record Candidate(IdentityKind Kind, int Confidence, params IReadOnlyList<(int Start, int End)> Pieces)
{
    /// <summary>How many characters its parts have.</summary>
    public int Length { get; } = Pieces.Sum(piece => piece.End - piece.Start);
}
