using System.Text.RegularExpressions;
using CommunityBot.Features.ProcedureLookup;
using static CommunityBot.Features.ProcedureLookup.ProcedureCardFields;

namespace CommunityBot.Host.Catalogue;

/// <summary>What only shows when all cards lie side by side.</summary>
internal static partial class CatalogueCheck
{
    /// <summary>Checks slugs, codes, categories and neighbours.</summary>
    /// <exception cref="CatalogueException">The first thing that is wrong.</exception>
    public static void Run(IReadOnlyList<ProcedureFile> files, IReadOnlyList<Category> categories)
    {
        CheckSlugs(files);
        CheckCodes(files);
        var slugs = files.Select(file => file.Card.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!categories.Any(category => category.Code == file.Card.Category))
            {
                throw file.Error("category", $"unknown category '{file.Card.Category}'; categories.yaml lists them");
            }

            if (file.Card.Related.FirstOrDefault(slug => !slugs.Contains(slug)) is { } missing)
            {
                throw file.Error("related", $"'related' names '{missing}', but there is no card of that name", missing);
            }
        }
    }

    private static void CheckSlugs(IReadOnlyList<ProcedureFile> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!SlugForm().IsMatch(file.Card.Slug))
            {
                throw file.Error("name", $"the file name may have only a-z, 0-9 and hyphens, at most 40 of them, not '{file.Card.Slug}'");
            }

            if (!seen.Add(file.Card.Slug))
            {
                throw file.Error("name", $"there is another card '{file.Card.Slug}'");
            }
        }
    }

    private static void CheckCodes(IReadOnlyList<ProcedureFile> files)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var code in file.Card.FormerCodes.Prepend(file.Card.Code).OfType<string>())
            {
                if (!owners.TryAdd(code, file.Card.Slug))
                {
                    throw file.Error(code == file.Card.Code ? Code : "formerCodes", $"code {code} is already on the card '{owners[code]}'", code);
                }
            }
        }
    }

    /// <summary>A slug travels in the data of a button, which has 64 bytes.</summary>
    [GeneratedRegex("^[a-z0-9-]{1,40}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SlugForm();
}
