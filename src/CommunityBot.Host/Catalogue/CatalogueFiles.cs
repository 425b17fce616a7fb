using System.Reflection;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Host.Catalogue;

/// <summary>Loads procedure cards from YAML files, one card a file.</summary>
public static class CatalogueFiles
{
    private const string Prefix = "Catalogue/";
    private static readonly Assembly Program = typeof(CatalogueFiles).Assembly;

    /// <summary>The cards that come with the program.</summary>
    /// <exception cref="CatalogueException">A card is broken.</exception>
    public static ProcedureCatalogue LoadBuiltIn() => Build(Program.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], ReadBuiltIn, StringComparer.Ordinal));

    /// <summary>The cards of a folder: each <c>*.yaml</c> or <c>*.yml</c> in it; without a <c>categories.yaml</c> the built-in categories hold.</summary>
    /// <exception cref="CatalogueException">The folder has no cards, or a card is broken.</exception>
    public static ProcedureCatalogue Load(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder).Where(IsYaml) : [];
        var contents = files.ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        contents.TryAdd(CategoryFile.Name, ReadBuiltIn(Prefix + CategoryFile.Name));
        return contents.Count > 1
            ? Build(contents)
            : throw new CatalogueException($"There is no folder '{folder}' with procedure cards (*.yaml) in it.");
    }

    private static bool IsYaml(string file) => Path.GetExtension(file) is ".yaml" or ".yml";

    private static ProcedureCatalogue Build(Dictionary<string, string> contents)
    {
        contents.Remove(CategoryFile.Name, out var named);
        var categories = CategoryFile.Read(named!);
        var cards = contents.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new ProcedureFile(file.Key, file.Value)).ToList();
        CatalogueCheck.Run(cards, categories);
        return new ProcedureCatalogue([.. cards.Select(file => file.Card)], categories);
    }

    private static string ReadBuiltIn(string name)
    {
        using var reader = new StreamReader(Program.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
