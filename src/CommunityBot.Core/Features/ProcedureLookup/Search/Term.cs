namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>What the ranking counts: a syllable, or a term of several that has one meaning.</summary>
/// <param name="Key">The syllable without marks, or the term joined by <c>_</c>.</param>
/// <param name="Telex">The syllable with its marks when they were written, else null.</param>
/// <param name="Clause">Clause it stands in.</param>
/// <param name="AfterJoint">Whether a word that joins two needs stands right before it.</param>
internal readonly record struct Term(string Key, string? Telex, int Clause, bool AfterJoint = false);
