namespace CommunityBot.Benchmarks.Load;

/// <summary>A bot that can be measured: how it is made and started.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Environment">Its environment variables: server, mode, data folder and port of its own.</param>
/// <param name="Join">The command with which a volunteer joins.</param>
internal sealed record Candidate(
    string Name, IReadOnlyList<string> Command, Func<LoadServer, bool, string, int, Dictionary<string, string>> Environment, string Join)
{
    private const string Token = "1:load";

    /// <summary>The bot as it is installed: <c>dotnet publish -c Release</c>.</summary>
    public static Candidate CommunityBot()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "published");
        MeasuredProcess.Run(Root(), "dotnet", "publish", "-c", "Release", "-v", "q", "-o", published, "src/CommunityBot.Host");
        return new("CommunityBot", [Path.Combine(published, "CommunityBot.Host")], OwnSettings, "/start LOAD-2026");
    }

    /// <summary>The peer: the same service in its smallest form, on telegraf and better-sqlite3.</summary>
    public static Candidate Peer()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Peer");
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) MeasuredProcess.Run(folder, "bash", "install.sh");
        return new("telegraf", ["node", Path.Combine(folder, "peer.mjs")], PeerSettings, "/start");
    }

    private static Dictionary<string, string> OwnSettings(LoadServer server, bool webhook, string folder, int port) => new()
    {
        ["Urls"] = $"http://127.0.0.1:{port}",
        ["Database__ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}",
        ["Database__Backup__Folder"] = Path.Combine(folder, "backups"),
        ["Channels__Telegram__Token"] = Token,
        ["Channels__Telegram__ApiBaseUrl"] = server.Address,
        ["Channels__Telegram__Mode"] = webhook ? "Webhook" : "Polling",
        ["Channels__Telegram__WebhookUrl"] = $"http://127.0.0.1:{port}",
        ["Channels__Telegram__WebhookSecret"] = "load-secret",
        ["Wards__0__Code"] = "load",
        ["Wards__0__Name"] = "Phường Tải",
        ["Wards__0__Teams__0__Code"] = "t1",
        ["Wards__0__Teams__0__Name"] = "Tổ 1",
        ["Wards__0__Invites__Volunteer"] = "LOAD-2026",
        ["Wards__0__Invites__Leader"] = "LEAD-2026",
    };

    private static Dictionary<string, string> PeerSettings(LoadServer server, bool webhook, string folder, int port) => new()
    {
        ["NODE_ENV"] = "production",
        ["API_ROOT"] = server.Address,
        ["TOKEN"] = Token,
        ["WEBHOOK_PORT"] = webhook ? $"{port}" : "",
        ["DATABASE"] = Path.Combine(folder, "peer.db"),
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CommunityBot.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
