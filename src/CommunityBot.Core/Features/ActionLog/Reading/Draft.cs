namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>A thing on its way to become an entry.</summary>
/// <param name="topic">What it is.</param>
/// <param name="piece">Index of the piece it stands in.</param>
/// <param name="isJoint">Whether two people do it with one dossier.</param>
internal sealed class Draft(Topic topic, int piece, bool isJoint = false)
{
    /// <summary>Whether two people do it with one dossier.</summary>
    public bool IsJoint { get; } = isJoint;

    /// <summary>What it is; guidance may take the place of a dossier.</summary>
    public Topic Topic { get; set; } = topic;

    /// <summary>Index of the piece it stands in.</summary>
    public int Piece { get; } = piece;

    /// <summary>The word that named it, if there is one.</summary>
    public Element? Name { get; init; }

    /// <summary>How many, when it was said.</summary>
    public Count? Count { get; set; }

    /// <summary>Whether the number was said for it alone, not shared with another thing.</summary>
    public bool IsShared { get; set; }

    /// <summary>Whether the number was not said but taken from how many people are mentioned.</summary>
    public bool IsAssumed { get; set; }

    /// <summary>Whether nothing can be said about the number.</summary>
    public bool IsDoubtful => Count is null || Count.Certainty != Certainty.Exact;

    /// <summary>Whether it names the same as another.</summary>
    public bool SameAs(Draft other) => Topic.Indicator == other.Topic.Indicator && Topic.Procedure == other.Topic.Procedure;
}
