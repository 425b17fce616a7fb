using System.Reflection;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Host.Catalogue;

/// <summary>Loads procedure cards from YAML files, one card a file.</summary>
public static class CatalogueFiles
{
    private const string Prefix = "Catalogue/";

    /// <summary>The cards that come with the program.</summary>
    /// <exception cref="CatalogueException">A card is broken.</exception>
    public static ProcedureCatalogue LoadBuiltIn()
    {
        var program = typeof(CatalogueFiles).Assembly;
        return Build(program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (name[Prefix.Length..], ReadResource(program, name))));
    }

    /// <summary>The cards of a folder: each <c>*.yaml</c> in it.</summary>
    /// <exception cref="CatalogueException">The folder is missing or empty, or a card is broken.</exception>
    public static ProcedureCatalogue Load(string folder) =>
        Directory.Exists(folder) && Directory.GetFiles(folder, "*.yaml") is { Length: > 0 } files
            ? Build(files.Select(file => (Path.GetFileName(file), File.ReadAllText(file))))
            : throw new CatalogueException($"There is no folder '{folder}' with procedure cards (*.yaml) in it.");

    private static ProcedureCatalogue Build(IEnumerable<(string File, string Yaml)> files) =>
        new([.. files.OrderBy(file => file.File, StringComparer.Ordinal).Select(file => ProcedureFile.Read(file.File, file.Yaml))]);

    private static string ReadResource(Assembly program, string name)
    {
        using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
