using System.Runtime.InteropServices;

namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>How strongly a feature speaks for a topic.</summary>
/// <param name="Topic">Place of the topic.</param>
/// <param name="Effect">What the topic gains when the feature is in a message.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Posting(int Topic, float Effect);

/// <summary>The topics of every feature, in flat arrays: a province's whole list has most of a million features, nearly all with one topic.</summary>
internal sealed class Postings
{
    private readonly long[] features;
    private readonly int[] starts;
    private readonly Posting[] all;

    /// <summary>Keeps the postings; each must come with its feature, and features in ascending order.</summary>
    public Postings(IReadOnlyList<(long Feature, Posting Posting)> sorted)
    {
        var first = Enumerable.Range(0, sorted.Count).Where(i => i == 0 || sorted[i].Feature != sorted[i - 1].Feature).ToList();
        features = [.. first.Select(i => sorted[i].Feature)];
        starts = [.. first, sorted.Count];
        all = [.. sorted.Select(entry => entry.Posting)];
    }

    /// <summary>The topics of a feature; none when it is unknown.</summary>
    public ReadOnlySpan<Posting> Of(long feature)
    {
        var place = Array.BinarySearch(features, feature);
        return place < 0 ? [] : all.AsSpan(starts[place]..starts[place + 1]);
    }
}
