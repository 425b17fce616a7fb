namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>One written syllable of a message, the unit Vietnamese is spelled in.</summary>
/// <param name="Bare">Lower case without marks: <c>duong</c>.</param>
/// <param name="Telex">The same with its marks, spelled as with the Telex keyboard: <c>dduowngf</c>; equal to <paramref name="Bare"/> when it has none.</param>
/// <param name="Clause">Number of the clause it stands in; punctuation starts a new one.</param>
internal readonly record struct Syllable(string Bare, string Telex, int Clause)
{
    /// <summary>Whether it was written with marks.</summary>
    public bool HasMarks => !string.Equals(Bare, Telex, StringComparison.Ordinal);
}
