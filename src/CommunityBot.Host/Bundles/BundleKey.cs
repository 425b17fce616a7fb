using System.Security.Cryptography;
using CommunityBot.Host.Settings;

namespace CommunityBot.Host.Bundles;

/// <summary>The keys bundles are signed with (ECDSA on P-256): the private one never leaves the ward, the public one is told to the province once.</summary>
internal static class BundleKey
{
    /// <summary>The installation's own key; made when there is none, readable by the program's user alone.</summary>
    public static ECDsa OpenOrCreate(string path)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(path))
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(key.ExportPkcs8PrivateKeyPem());
        return key;
    }

    /// <summary>The public key as it is told to the province: base 64 on one line.</summary>
    public static string Public(ECDsa key) => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    /// <summary>A public key that was told.</summary>
    /// <exception cref="SettingsException">It is none.</exception>
    public static ECDsa FromPublic(string ward, string text)
    {
        try
        {
            var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text), out _);
            return key;
        }
        catch (Exception problem) when (problem is FormatException or CryptographicException)
        {
            throw new SettingsException($"Bundles:TrustedKeys has no usable key for ward '{ward}'; copy the line that 'export bundle' prints.");
        }
    }
}
