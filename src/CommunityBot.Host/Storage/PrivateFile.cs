using CommunityBot.Storage;

namespace CommunityBot.Host.Storage;

/// <summary>Files that nobody but the program's user may read.</summary>
internal static class PrivateFile
{
    /// <summary>Makes the file and its folder where there is none.</summary>
    /// <exception cref="StoreUnavailableException">They cannot be made.</exception>
    public static void Create(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (File.Exists(path)) return;
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.Open(path, options).Dispose();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"'{path}' cannot be written: make room there, or give the program's user the right to write the folder.", problem);
        }
    }
}
