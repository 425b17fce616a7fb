using System.Diagnostics;

namespace CommunityBot.Tests.Fakes;

/// <summary>A real file system of a few megabytes in memory, so that it can really be full or read-only. Needs the right to mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly List<string> mounts = [];

    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Mounts one; null where that is not allowed.</summary>
    public static SmallDisk? TryMount(int megabytes = 8)
    {
        var disk = new SmallDisk(TempFile.New("disk"));
        Directory.CreateDirectory(disk.Folder);
        return disk.Mount("-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.Folder) ? disk : null;
    }

    /// <summary>Writes until nothing more fits.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            var page = new byte[4096];
            while (true) file.Write(page);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    /// <summary>Makes one file read-only for everybody, root included.</summary>
    public void MakeReadOnly(string file)
    {
        Mount("--bind", file, file).ShouldBeTrue();
        Run("mount", "-o", "remount,bind,ro", file).ShouldBeTrue();
    }

    public void MakeWritable(string file)
    {
        Run("umount", "-l", file).ShouldBeTrue();
        mounts.Remove(file);
    }

    public void Dispose()
    {
        foreach (var mount in Enumerable.Reverse(mounts)) Run("umount", "-l", mount);
    }

    private bool Mount(params string[] arguments)
    {
        if (!Run("mount", arguments)) return false;
        mounts.Add(arguments[^1]);
        return true;
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that needs the right to mount a file system: root on Linux has it, also in the project's CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute()
    {
        using var disk = SmallDisk.TryMount(megabytes: 1);
        if (disk is null) Skip = "needs the right to mount a file system (root on Linux)";
    }
}
