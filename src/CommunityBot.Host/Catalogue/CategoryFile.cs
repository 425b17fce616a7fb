using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Host.Catalogue;

/// <summary>The file beside the cards that names their categories.</summary>
internal static class CategoryFile
{
    /// <summary>Its name.</summary>
    public const string Name = "categories.yaml";

    /// <summary>Reads it.</summary>
    /// <exception cref="CatalogueException">Something in it is wrong.</exception>
    public static IReadOnlyList<Category> Read(string content)
    {
        var categories = new List<Category>();
        foreach (var item in YamlMapping.ParseList(Name, content))
        {
            var category = new Category(item.Required("code"), item.Required("vi"), item.Required("en"));
            item.End();
            if (categories.Any(other => other.Code == category.Code))
            {
                throw item.Error("code", $"there is another category '{category.Code}'");
            }

            categories.Add(category);
        }

        return categories;
    }
}
