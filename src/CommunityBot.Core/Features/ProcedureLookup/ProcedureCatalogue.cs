namespace CommunityBot.Features.ProcedureLookup;

/// <summary>All procedure cards, by slug, code and category.</summary>
public sealed class ProcedureCatalogue
{
    private readonly Dictionary<string, Procedure> bySlug;

    /// <summary>Keeps the procedures in the given order.</summary>
    /// <exception cref="ArgumentException">Two procedures share a slug.</exception>
    public ProcedureCatalogue(IReadOnlyList<Procedure> all)
    {
        All = all;
        bySlug = all.ToDictionary(procedure => procedure.Slug, StringComparer.Ordinal);
    }

    /// <summary>All cards.</summary>
    public IReadOnlyList<Procedure> All { get; }

    /// <summary>The card with this slug, or null.</summary>
    public Procedure? Find(string slug) => bySlug.GetValueOrDefault(slug);
}
