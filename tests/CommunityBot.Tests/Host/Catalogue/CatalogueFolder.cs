using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Host.Catalogue;

namespace CommunityBot.Tests.Host.Catalogue;

/// <summary>A folder of cards on disk, gone after the test.</summary>
internal sealed class CatalogueFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalogue");

    public CatalogueFolder Add(string name, string content)
    {
        File.WriteAllText(Path.Combine(folder.FullName, name), content);
        return this;
    }

    public ProcedureCatalogue Load() => CatalogueFiles.Load(folder.FullName);

    /// <summary>The sentence that loading stops with.</summary>
    public string Complaint() => Should.Throw<CatalogueException>(Load).Message;

    public void Dispose() => folder.Delete(recursive: true);
}
