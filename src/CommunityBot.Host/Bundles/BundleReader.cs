using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using CommunityBot.Features.Exporting;
using CommunityBot.Storage;

namespace CommunityBot.Host.Bundles;

/// <summary>Reads a signed bundle and refuses it when anything is not as the ward signed it.</summary>
/// <param name="trusted">The public key of each ward, by its code.</param>
internal sealed class BundleReader(IReadOnlyDictionary<string, string> trusted)
{
    private const long MostBytes = 64 * 1024 * 1024; // a ward's year of sums has well under a tenth of it

    /// <summary>Reads it.</summary>
    /// <exception cref="BundleException">It is refused.</exception>
    public (Bundle Bundle, IReadOnlyList<DayTally> Tallies) Read(Stream file, DateTimeOffset now)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var bytes = Content(archive, BundleManifest.FileName);
            var manifest = BundleManifest.Parse(bytes);
            CheckSignature(manifest, bytes, Content(archive, BundleManifest.SignatureName));
            var tallies = Content(archive, BundleManifest.TalliesName);
            if (manifest.Files.GetValueOrDefault(BundleManifest.TalliesName) != Hash(tallies)) throw new BundleException($"The figures of ward '{manifest.Ward}' were changed after they were signed.");
            var bundle = new Bundle { Ward = manifest.Ward, FromDay = manifest.From, ToDay = manifest.To, Name = manifest.Name, Hash = Hash(bytes), ImportedAt = now };
            return (bundle, [.. CsvTable.Read(new MemoryStream(tallies)).Select(row => Tally(row, bundle))]);
        }
        catch (Exception problem) when (problem is InvalidDataException or FormatException or KeyNotFoundException)
        {
            throw new BundleException("The file is no bundle, or it is damaged.");
        }
    }

    private void CheckSignature(BundleManifest manifest, byte[] bytes, byte[] signature)
    {
        if (!trusted.TryGetValue(manifest.Ward, out var text)) throw new BundleException($"Ward '{manifest.Ward}' is not trusted; put its key into Bundles:TrustedKeys.");
        using var key = BundleKey.FromPublic(manifest.Ward, text);
        var raw = Convert.FromBase64String(System.Text.Encoding.ASCII.GetString(signature));
        if (!key.VerifyData(bytes, raw, HashAlgorithmName.SHA256)) throw new BundleException($"The bundle does not carry the signature of ward '{manifest.Ward}'.");
    }

    private static DayTally Tally(IReadOnlyDictionary<string, string> row, Bundle bundle)
    {
        var day = DateOnly.ParseExact(row["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var quantity = long.Parse(row["quantity"], NumberStyles.None, CultureInfo.InvariantCulture);
        return row["ward"] == bundle.Ward && day >= bundle.FromDay && day <= bundle.ToDay
            ? new DayTally(day, row["team"], row["indicator"], quantity)
            : throw new BundleException($"The bundle of ward '{bundle.Ward}' has figures of another ward or period.");
    }

    private static byte[] Content(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { Length: <= MostBytes } entry) throw new InvalidDataException();
        using var stream = entry.Open();
        var content = new byte[entry.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
