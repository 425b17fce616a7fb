using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Host.Catalogue;

namespace CommunityBot.Benchmarks;

/// <summary>A catalogue as large as a province's whole list, made by varying the built-in cards.</summary>
internal static class ProvinceCatalogue
{
    /// <summary>How many procedures a province lists.</summary>
    public const int Size = 2_023;

    private static readonly string[] Fields =
        ["thuỷ sản", "lâm nghiệp", "du lịch", "viễn thông", "thú y", "khoáng sản", "xuất bản", "quảng cáo", "thể thao", "đường thuỷ", "môi trường", "hoá chất"];

    /// <summary>The built-in cards and variations of them, each with words of its own.</summary>
    public static ProcedureCatalogue Make()
    {
        var own = CatalogueFiles.LoadBuiltIn();
        var all = new List<Procedure>(own.All);
        for (var number = 0; all.Count < Size; number++)
        {
            var card = own.All[number % own.All.Count];
            var mark = $"{Fields[number % Fields.Length]} {number}";
            all.Add(card with
            {
                Slug = $"v{number}",
                Code = $"9.{number:D6}",
                FormerCodes = [],
                Name = $"{card.Name} {mark}",
                Aliases = [.. card.Aliases.Select(alias => $"{alias} {mark}")],
                Words = [.. card.Words.Select(words => $"{words} {mark}")],
                Related = [],
            });
        }

        return new ProcedureCatalogue(all, own.Categories);
    }
}
