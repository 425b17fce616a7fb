using System.Net;
using System.Net.Sockets;

namespace CommunityBot.Benchmarks.Load;

/// <summary>One run of a candidate against a load server, with a new database that is gone afterwards.</summary>
internal sealed class Session : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("communitybot-load-");

    /// <summary>Starts it and waits until it asks for updates or has set its webhook.</summary>
    /// <param name="candidate">What to start.</param>
    /// <param name="webhook">Whether updates come by webhook.</param>
    /// <param name="prepare">Works on the new folder before.</param>
    public Session(Candidate candidate, bool webhook = false, Action<string>? prepare = null)
    {
        prepare?.Invoke(folder.FullName);
        Started = DateTime.UtcNow;
        Bot = MeasuredProcess.Start(folder.FullName, candidate.Environment(Server, webhook, folder.FullName, FreePort()), candidate.Command);
        if (!Server.Until(() => Server.IsReady, Patience)) throw new InvalidOperationException($"{candidate.Name} does not start.");
        Ready = DateTime.UtcNow;
        Volunteers = new Volunteers(Server);
        if (prepare is null) Volunteers.Join(candidate.Join);
    }

    /// <summary>When it was started.</summary>
    public DateTime Started { get; }

    /// <summary>When it first asked for updates.</summary>
    public DateTime Ready { get; }

    /// <summary>The server it talks to.</summary>
    public LoadServer Server { get; } = new();

    /// <summary>Who writes to it.</summary>
    public Volunteers Volunteers { get; }

    /// <summary>The running program.</summary>
    public MeasuredProcess Bot { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Bot.Dispose();
        Server.Dispose();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
