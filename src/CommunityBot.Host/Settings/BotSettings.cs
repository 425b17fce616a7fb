using System.Globalization;
using CommunityBot.Host.Bundles;
using CommunityBot.Host.Storage;
using CommunityBot.Storage;

namespace CommunityBot.Host.Settings;

/// <summary>The settings that are not of one channel, checked at start.</summary>
internal sealed class BotSettings
{
    /// <summary><c>Database:Provider</c>.</summary>
    public string DatabaseProvider { get; private init; } = "Sqlite";

    /// <summary><c>Database:ConnectionString</c>.</summary>
    public string ConnectionString { get; private init; } = "Data Source=data/communitybot.db";

    /// <summary>Whether the data lies in one SQLite file, which the program itself backs up and checks.</summary>
    public bool IsOneFile => DatabaseProvider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Retention</c> and <c>Database:Backup</c>.</summary>
    public RetentionSettings Retention { get; private init; } = new();

    /// <summary><c>Delivery:MostWaiting</c>: most replies that may wait in one channel.</summary>
    public int MostWaiting { get; private init; } = 5_000;

    /// <summary><c>Catalogue:Path</c>; null for the built-in catalogue.</summary>
    public string? CataloguePath { get; private init; }

    /// <summary><c>Reports:Form</c>, the mapping file of the province's form; null for the built-in form.</summary>
    public string? FormPath { get; private init; }

    /// <summary><c>Bundles:PrivateKey</c>, the file with the key that this installation's bundles are signed with; made at the first bundle.</summary>
    public string BundleKeyPath { get; private init; } = "data/bundle-key.pem";

    /// <summary><c>Bundles:TrustedKeys</c>, the public keys of wards whose bundles are taken over, by ward code.</summary>
    public IReadOnlyDictionary<string, string> TrustedKeys { get; private init; } = new Dictionary<string, string>();

    /// <summary>The wards; the sample ward when none is set.</summary>
    public IReadOnlyList<WardSettings> Wards { get; private init; } = [];

    /// <summary>What is counted; empty for the built-in list.</summary>
    public IReadOnlyList<IndicatorSettings> Indicators { get; private init; } = [];

    /// <summary>Whether the sample ward stands in for real ones.</summary>
    public bool IsSample { get; private init; }

    /// <summary>Whether the web chat offers to try the roles (<c>Channels:Web:TryRoles</c>); by default in the sample ward only.</summary>
    public bool OffersRoles { get; private init; }

    /// <summary>Reads and checks them.</summary>
    /// <exception cref="SettingsException">One is wrong.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        CheckUrls(configuration["Urls"]);
        var wards = configuration.GetSection("Wards").Get<List<WardSettings>>() ?? [];
        var settings = new BotSettings
        {
            DatabaseProvider = Text(configuration, "Database:Provider") ?? "Sqlite",
            ConnectionString = Text(configuration, "Database:ConnectionString") ?? "Data Source=data/communitybot.db",
            Retention = RetentionSettings.Read(configuration),
            MostWaiting = Number(configuration, "Delivery:MostWaiting", 5_000, 1, 1_000_000),
            CataloguePath = Text(configuration, "Catalogue:Path"),
            FormPath = Text(configuration, "Reports:Form"),
            BundleKeyPath = Text(configuration, "Bundles:PrivateKey") ?? "data/bundle-key.pem",
            TrustedKeys = configuration.GetSection("Bundles:TrustedKeys").Get<Dictionary<string, string>>() ?? [],
            Wards = wards.Count > 0 ? wards : [SampleWard.Settings],
            Indicators = configuration.GetSection("Indicators").Get<List<IndicatorSettings>>() ?? [],
            IsSample = wards.Count == 0,
            OffersRoles = wards.Count == 0 && configuration.GetValue("Channels:Web:TryRoles", defaultValue: true),
        };
        settings.Check();
        return settings;
    }

    private static string? Text(IConfiguration configuration, string key) =>
        string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key];

    private static int Number(IConfiguration configuration, string key, int usual, int least, int most)
    {
        if (Text(configuration, key) is not { } text) return usual;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new SettingsException($"{key} is '{text}'; set a whole number from {least} to {most}.");
    }

    private void Check()
    {
        if (!Stores.Providers.Contains(DatabaseProvider, StringComparer.OrdinalIgnoreCase))
        {
            throw new SettingsException($"Database:Provider is '{DatabaseProvider}', which this build does not have; set it to {string.Join(" or ", Stores.Providers)}.");
        }

        foreach (var (ward, key) in TrustedKeys) BundleKey.FromPublic(ward, key).Dispose();
        CheckUnique("Wards", Wards.Select(ward => ward.Code));
        foreach (var ward in Wards) Check(ward);
        SuccessorSettings.Check(Wards);
        CheckUnique("Indicators", Indicators.Select(indicator => indicator.Code));
        foreach (var indicator in Indicators.Where(indicator => indicator.Label.Length == 0 || indicator.Unit.Length == 0))
        {
            throw new SettingsException($"Indicators: '{indicator.Code}' needs a Label and a Unit.");
        }
    }

    private static void CheckUrls(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            // A host such as * or + is Kestrel's own notation and no URI.
            if (!Uri.TryCreate(url.Replace("*", "any").Replace("+", "any"), UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
            {
                throw new SettingsException($"Urls has '{url}'; set addresses such as http://localhost:5080.");
            }
        }
    }

    private static void Check(WardSettings ward)
    {
        var key = $"Wards: ward '{ward.Code}'";
        if (ward.Name.Length == 0) throw new SettingsException($"{key} needs a Name.");
        if (!WardTime.IsZone(ward.TimeZone)) throw new SettingsException($"{key} has TimeZone '{ward.TimeZone}', which is not an IANA zone; set one such as Asia/Ho_Chi_Minh.");
        if (!WardTime.TryParseTime(ward.DigestTime, out _)) throw new SettingsException($"{key} has DigestTime '{ward.DigestTime}'; set a time such as 17:30.");
        if (!WardTime.TryParseTime(ward.LockTime, out _)) throw new SettingsException($"{key} has LockTime '{ward.LockTime}'; set a time such as 12:00.");
        WardRulesSetup.Read(ward);
        CheckUnique($"{key}: Teams", ward.Teams.Select(team => team.Code));
        if (ward.Teams.Any(team => team.Name.Length == 0)) throw new SettingsException($"{key} has a team without a Name.");
    }

    /// <summary>Codes go into commands and buttons, so they are short and plain.</summary>
    private static void CheckUnique(string key, IEnumerable<string> codes)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var code in codes)
        {
            if (code.Length is 0 or > 32 || !code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            {
                throw new SettingsException($"{key} has the Code '{code}'; set 1 to 32 letters a-z, digits, hyphens or underscores.");
            }

            if (!seen.Add(code)) throw new SettingsException($"{key} has the Code '{code}' twice; each must be different.");
        }
    }
}
