namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Decides between candidates that claim the same characters.</summary>
internal static class OverlapResolver
{
    /// <summary>The surest candidates that do not overlap; among equals the longer, then the earlier.</summary>
    public static IEnumerable<Candidate> Resolve(IEnumerable<Candidate> candidates, int length)
    {
        var taken = new bool[length];
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.Confidence).ThenByDescending(Length).ThenBy(candidate => candidate.Pieces[0].Start))
        {
            if (candidate.Pieces.Any(piece => taken.AsSpan(piece.Start, piece.End - piece.Start).Contains(true))) continue;
            foreach (var (start, end) in candidate.Pieces) taken.AsSpan(start, end - start).Fill(true);
            yield return candidate;
        }
    }

    private static int Length(Candidate candidate) => candidate.Pieces.Sum(piece => piece.End - piece.Start);
}
