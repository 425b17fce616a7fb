using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Stories;

/// <summary>Reads the numbers of a tally back from its words.</summary>
internal static partial class TallyText
{
    private static readonly Dictionary<string, string> CodeOf = Knowledge.BuiltIn(BotSettings.Read(new ConfigurationBuilder().Build()))
        .Indicators.All.ToDictionary(indicator => indicator.Label, indicator => indicator.Code);

    /// <summary>The numbers of the headline: support actions, dossiers, transactions.</summary>
    public static (int Support, int Dossiers, int Transactions) Headline(string tally) => Three(Support().Match(tally));

    /// <summary>The number of each indicator.</summary>
    public static Dictionary<string, int> Indicators(string tally) => Line().Matches(tally)
        .Where(line => CodeOf.ContainsKey(line.Groups["name"].Value))
        .ToDictionary(line => CodeOf[line.Groups["name"].Value], line => Number(line.Groups["n"].Value));

    /// <summary>The numbers of each team that reported.</summary>
    public static Dictionary<string, (int Support, int Dossiers, int Transactions)> Teams(string tally) =>
        Team().Matches(tally).ToDictionary(line => line.Groups["name"].Value, Three);

    /// <summary>The teams shown as missing.</summary>
    public static IReadOnlyList<string> Missing(string tally) => [.. MissingTeam().Matches(tally).Select(line => line.Groups["name"].Value)];

    private static (int, int, int) Three(Match match) =>
        (Number(match.Groups["n"].Value), Number(match.Groups["h"].Value), Number(match.Groups["g"].Value));

    private static int Number(string text) => int.Parse(text.Replace(".", ""), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<n>[\d.]+) lượt hỗ trợ, trong đó (?<h>[\d.]+) hồ sơ, (?<g>[\d.]+) giao dịch", RegexOptions.Multiline)]
    private static partial Regex Support();

    [GeneratedRegex(@"^• (?<name>[^:\n]+): (?<n>[\d.]+) [^,\n]+$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^• (?<name>Tổ \d+): (?<n>[\d.]+) lượt hỗ trợ, trong đó (?<h>[\d.]+) hồ sơ, (?<g>[\d.]+) giao dịch", RegexOptions.Multiline)]
    private static partial Regex Team();

    [GeneratedRegex(@"^• (?<name>Tổ \d+): —", RegexOptions.Multiline)]
    private static partial Regex MissingTeam();
}
