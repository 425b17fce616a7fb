namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Decides between candidates that claim the same characters.</summary>
internal static class OverlapResolver
{
    /// <summary>The surest candidates that do not overlap; among equals the longer, then the earlier.</summary>
    public static List<Candidate> Resolve(List<Candidate> candidates, int length)
    {
        candidates.Sort(BestFirst);
        var taken = new bool[length];
        var chosen = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            if (candidate.Pieces.Any(piece => taken.AsSpan(piece.Start, piece.End - piece.Start).Contains(true))) continue;
            foreach (var (start, end) in candidate.Pieces) taken.AsSpan(start, end - start).Fill(true);
            chosen.Add(candidate);
        }

        return chosen;
    }

    private static int BestFirst(Candidate one, Candidate other)
    {
        var order = other.Confidence.CompareTo(one.Confidence);
        if (order == 0) order = other.Length.CompareTo(one.Length);
        return order != 0 ? order : one.Pieces[0].Start.CompareTo(other.Pieces[0].Start);
    }
}
