using System.IO.Compression;
using System.Security.Cryptography;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Exporting;
using CommunityBot.Features.Periods;
using CommunityBot.Storage;

namespace CommunityBot.Host.Bundles;

/// <summary>Writes a ward's figures of a period as one signed file.</summary>
internal static class BundleWriter
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream file, IUnitOfWork work, IndicatorList indicators, Ward ward, ReportPeriod period, DateTimeOffset now, ECDsa key)
    {
        var tallies = CsvTable.ToBytes(ExportTables.TallyColumns, new ExportTables(indicators).Tallies(work, ward.Code, period));
        var manifest = new BundleManifest(1, ward.Code, ward.Name, period.From, period.To, now, new Dictionary<string, string>
        {
            [BundleManifest.TalliesName] = Convert.ToHexStringLower(SHA256.HashData(tallies)),
        }).ToBytes();
        var signature = Convert.ToBase64String(key.SignData(manifest, HashAlgorithmName.SHA256));
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, BundleManifest.FileName, manifest);
        Add(archive, BundleManifest.SignatureName, System.Text.Encoding.ASCII.GetBytes(signature));
        Add(archive, BundleManifest.TalliesName, tallies);
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }
}
