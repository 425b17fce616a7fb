namespace CommunityBot.Tests.Fakes;

/// <summary>Files of one test run, each in a folder of its own that goes when the run ends.</summary>
internal static class TempFile
{
    private static readonly DirectoryInfo Root = Directory.CreateTempSubdirectory("communitybot-tests-");

    static TempFile() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Root.Delete(recursive: true);

    /// <summary>The path of a file that does not exist yet.</summary>
    public static string New(string name) => Path.Combine(Root.CreateSubdirectory(Guid.NewGuid().ToString("n")).FullName, name);
}
