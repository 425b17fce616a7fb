using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Host.Bundles;

/// <summary>What a bundle says about itself; the signature is over its bytes, and it names its files by their hashes.</summary>
/// <param name="Format">Version of the format, 1.</param>
/// <param name="Ward">The ward's code.</param>
/// <param name="Name">The ward's name.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Files">SHA-256 of each file, in hex, by its name.</param>
internal sealed record BundleManifest(int Format, string Ward, string Name, DateOnly From, DateOnly To, DateTimeOffset Made, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Name of the manifest in the bundle.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Name of the signature: the raw ECDSA signature (P-256, SHA-256) of the manifest's bytes, in base 64.</summary>
    public const string SignatureName = "manifest.sig";

    /// <summary>Name of the figures.</summary>
    public const string TalliesName = "tallies.csv";

    /// <summary>The manifest as it is signed.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.BundleManifest);

    /// <summary>Reads it.</summary>
    /// <exception cref="BundleException">It is not of this format.</exception>
    public static BundleManifest Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, ManifestJson.Default.BundleManifest) is { Format: 1 } manifest && manifest.From <= manifest.To
                ? manifest
                : throw new BundleException("The bundle is of a format this program does not know.");
        }
        catch (JsonException)
        {
            throw new BundleException("The bundle's manifest is damaged.");
        }
    }
}

/// <summary>Manifests as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(BundleManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
