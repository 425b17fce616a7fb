namespace CommunityBot.Tests.Stories;

/// <summary>A ward of 12 teams whose 40 volunteers write what volunteers write, and a count of it made without the bot.</summary>
internal sealed class WardYear
{
    /// <summary>What is written for each thing counted, without its number.</summary>
    private static readonly (string Indicator, string[] Words, int Weight)[] Work =
    [
        ("vneid", ["vneid", "VNeID", "định danh mức 2"], 5),
        ("ho-so", ["dvc", "hồ sơ", "hs"], 5),
        ("giao-dich", ["giao dịch", "gd"], 3),
        ("huong-dan", ["hướng dẫn", "hd"], 6),
        ("chu-ky-so", ["cks", "chữ ký số"], 1),
        ("ung-dung", ["vssid"], 2),
        ("tai-khoan-so", ["ví điện tử"], 1),
    ];

    private readonly Random random = new(2026);
    private readonly Dictionary<(DateOnly Day, string Team, string Indicator), int> counts = [];

    /// <summary>Settings of the ward.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = Enumerable.Range(1, 12)
        .SelectMany(team => new[]
        {
            KeyValuePair.Create($"Wards:0:Teams:{team - 1}:Code", (string?)$"to-{team}"),
            KeyValuePair.Create($"Wards:0:Teams:{team - 1}:Name", (string?)$"Tổ {team}"),
        })
        .Concat(
        [
            KeyValuePair.Create("Wards:0:Code", (string?)"p1"),
            KeyValuePair.Create("Wards:0:Name", (string?)"Phường Một"),
            KeyValuePair.Create("Wards:0:Invites:Volunteer", (string?)"TNV"),
            KeyValuePair.Create("Wards:0:Invites:Leader", (string?)"LD"),
        ]).ToDictionary();

    /// <summary>Whether a team works on a day; some are silent.</summary>
    public bool Works() => random.Next(100) < 80;

    /// <summary>One message of a volunteer, shorthand or list, and what it says.</summary>
    public (string Text, IReadOnlyList<(string Indicator, int Quantity)> Entries) Message()
    {
        var chosen = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick()).DistinctBy(work => work.Indicator).ToList();
        var said = chosen.Select(work => (work.Indicator, Quantity: random.Next(1, 4), Word: work.Words[random.Next(work.Words.Length)])).ToList();
        var text = random.Next(3) switch
        {
            0 => string.Join('\n', said.Select(one => $"- {one.Word}: {one.Quantity}")),
            1 => string.Join(", ", said.Select(one => $"{one.Word} {one.Quantity}")),
            _ => string.Join(' ', said.Select(one => $"{one.Word} {one.Quantity}")),
        };
        return (text, [.. said.Select(one => (one.Indicator, one.Quantity))]);
    }

    /// <summary>Counts what a message said.</summary>
    /// <param name="sign">1 to add, -1 to take back.</param>
    public void Count(DateOnly day, string team, IReadOnlyList<(string Indicator, int Quantity)> entries, int sign = 1)
    {
        foreach (var (indicator, quantity) in entries)
        {
            counts[(day, team, indicator)] = counts.GetValueOrDefault((day, team, indicator)) + (sign * quantity);
        }
    }

    /// <summary>What was counted over days for a team, or all teams; things of which nothing is left are absent.</summary>
    public Dictionary<string, int> Sums(DateOnly from, DateOnly to, string? team = null) => counts
        .Where(count => count.Key.Day >= from && count.Key.Day <= to && (team is null || count.Key.Team == team) && count.Value > 0)
        .GroupBy(count => count.Key.Indicator)
        .ToDictionary(same => same.Key, same => same.Sum(count => count.Value));

    /// <summary>A number of sixths, for things that happen now and then.</summary>
    public bool Sometimes(int oneIn) => random.Next(oneIn) == 0;

    private (string Indicator, string[] Words, int Weight) Pick()
    {
        var at = random.Next(Work.Sum(work => work.Weight));
        return Work.First(work => (at -= work.Weight) < 0);
    }
}
