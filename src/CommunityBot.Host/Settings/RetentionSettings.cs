using System.Globalization;

namespace CommunityBot.Host.Settings;

/// <summary>How long things are kept: <c>Retention</c> and <c>Database:Backup</c>.</summary>
internal sealed record RetentionSettings
{
    /// <summary>Ids of handled updates, by which repeats are known; providers repeat one for a day at most.</summary>
    public TimeSpan UpdateIds { get; private init; } = TimeSpan.FromDays(7);

    /// <summary>Messages sent or given up; the web chat shows its history from them.</summary>
    public TimeSpan SentMessages { get; private init; } = TimeSpan.FromDays(30);

    /// <summary>The audit trail.</summary>
    public TimeSpan Audit { get; private init; } = TimeSpan.FromDays(730);

    /// <summary>How many daily backups stay; 0 makes none.</summary>
    public int Backups { get; private init; } = 14;

    /// <summary>Folder of the daily backups; null for <c>backups</c> beside the database.</summary>
    public string? BackupFolder { get; private init; }

    /// <summary>Reads and checks them.</summary>
    /// <exception cref="SettingsException">One is wrong.</exception>
    public static RetentionSettings Read(IConfiguration configuration)
    {
        var standard = new RetentionSettings();
        return new()
        {
            UpdateIds = Days("Retention:UpdateIdDays", standard.UpdateIds.Days, least: 2),
            SentMessages = Days("Retention:SentMessageDays", standard.SentMessages.Days, least: 1),
            Audit = Days("Retention:AuditDays", standard.Audit.Days, least: 30),
            Backups = Days("Database:Backup:KeepDays", standard.Backups, least: 0).Days,
            BackupFolder = string.IsNullOrWhiteSpace(configuration["Database:Backup:Folder"]) ? null : configuration["Database:Backup:Folder"],
        };

        TimeSpan Days(string key, int standardDays, int least)
        {
            const int most = 3_650;
            var text = configuration[key];
            if (string.IsNullOrWhiteSpace(text)) return TimeSpan.FromDays(standardDays);
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= least && days <= most
                ? TimeSpan.FromDays(days)
                : throw new SettingsException($"{key} is '{text}'; set a number of days from {least} to {most}.");
        }
    }
}
