namespace CommunityBot.Features.ProcedureLookup;

/// <summary>All procedure cards, by slug, code and category.</summary>
public sealed class ProcedureCatalogue
{
    private readonly Dictionary<string, Procedure> bySlug;
    private readonly Dictionary<string, Procedure> byCode = new(StringComparer.Ordinal);
    private readonly ILookup<string, Procedure> byCategory;

    /// <summary>Keeps cards and categories in the given order.</summary>
    /// <param name="all">The cards.</param>
    /// <param name="categories">Names of the categories; without them each is called by its code.</param>
    /// <exception cref="ArgumentException">Two cards share a slug.</exception>
    public ProcedureCatalogue(IReadOnlyList<Procedure> all, IReadOnlyList<Category>? categories = null)
    {
        All = all;
        bySlug = all.ToDictionary(card => card.Slug, StringComparer.Ordinal);
        byCategory = all.ToLookup(card => card.Category, StringComparer.Ordinal);
        Categories = [.. (categories ?? [.. byCategory.Select(shelf => new Category(shelf.Key, shelf.Key, shelf.Key))])
            .Where(category => byCategory.Contains(category.Code))];
        foreach (var card in all)
        {
            foreach (var code in card.FormerCodes.Prepend(card.Code).OfType<string>())
            {
                byCode.TryAdd(code, card);
            }
        }
    }

    /// <summary>All cards.</summary>
    public IReadOnlyList<Procedure> All { get; }

    /// <summary>The categories that hold a card, in the order to show them.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>The card with this slug, or null.</summary>
    public Procedure? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>The card with this code on the national portal, today or before it was replaced; or null.</summary>
    public Procedure? FindByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The cards of a category; empty when there is no such category.</summary>
    public IReadOnlyList<Procedure> InCategory(string code) => [.. byCategory[code]];
}
