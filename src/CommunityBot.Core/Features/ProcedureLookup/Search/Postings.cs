using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>How strongly a feature speaks for a topic.</summary>
/// <param name="Topic">Place of the topic.</param>
/// <param name="Effect">What the topic gains when the feature is in a message.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Posting(int Topic, float Effect);

/// <summary>The topics of every feature, in one flat array: a province's whole list has millions of them.</summary>
internal sealed class Postings
{
    private readonly Dictionary<long, (int Start, int Length)> places = [];
    private readonly Posting[] all;

    /// <summary>Makes room.</summary>
    /// <param name="uses">How many topics each feature will have.</param>
    public Postings(IEnumerable<(long Feature, int Topics)> uses)
    {
        var start = 0;
        foreach (var (feature, count) in uses)
        {
            places[feature] = (start, 0);
            start += count;
        }

        all = new Posting[start];
    }

    /// <summary>Adds a topic of a feature; nothing happens when no room was made for that feature.</summary>
    public void Add(long feature, Posting posting)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrNullRef(places, feature);
        if (!Unsafe.IsNullRef(ref place)) all[place.Start + place.Length++] = posting;
    }

    /// <summary>The topics of a feature; none when it is unknown.</summary>
    public ReadOnlySpan<Posting> Of(long feature) =>
        places.TryGetValue(feature, out var place) ? all.AsSpan(place.Start, place.Length) : [];
}
