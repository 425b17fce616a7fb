using System.Diagnostics;
using Npgsql;

namespace CommunityBot.Tests.Fakes;

/// <summary>The run's private PostgreSQL server: the one that <c>tests/run.sh</c> started, or one started at first use. Each test gets a database of its own.</summary>
internal static class PrivatePostgres
{
    private static readonly Lazy<string> Server = new(Start);

    /// <summary>Connection string of a new, empty database.</summary>
    public static string NewDatabase()
    {
        var name = $"t_{Guid.NewGuid():n}";
        using var connection = new NpgsqlConnection(Server.Value);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(Server.Value) { Database = name, MaxPoolSize = 12 }.ConnectionString;
    }

    /// <summary>Runs <c>tests/postgres.sh</c> and returns what it prints. A server that was started for a process ends with it.</summary>
    public static string Control(string action, string folder, string whileRuns = "")
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Architecture.SourceTree.Root, "tests", "postgres.sh"), action, folder, whileRuns])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"tests/postgres.sh {action}");
        return output;
    }

    private static string Start()
    {
        if (Environment.GetEnvironmentVariable("COMMUNITYBOT_TEST_POSTGRES") is { Length: > 0 } running) return running;
        return Control("start", Directory.CreateTempSubdirectory("communitybot-postgres-").FullName, $"{Environment.ProcessId}");
    }
}
