using System.Globalization;

namespace CommunityBot.Host.Settings;

/// <summary>Checks the first and last days of wards and teams, and who goes on after whom.</summary>
internal static class SuccessorSettings
{
    /// <summary>Checks all wards.</summary>
    /// <exception cref="SettingsException">One is wrong.</exception>
    public static void Check(IReadOnlyList<WardSettings> wards)
    {
        foreach (var ward in wards)
        {
            var key = $"Wards: ward '{ward.Code}'";
            CheckDays(key, ward.Since, ward.Until, ward.Successor);
            if (ward.Until.Length > 0 && ward.Successor.Length == 0) throw new SettingsException($"{key} has Until but no Successor; set the Code of the ward its people go on in.");
            CheckKnown(key, ward.Successor, wards.Select(other => other.Code), "ward");
            foreach (var team in ward.Teams) Check(wards, ward, team, $"{key}: team '{team.Code}'");
            CheckCircle($"{key}: team", ward.Teams.Where(team => !EndsWith(ward, team)).Select(team => (team.Code, team.Successor)));
        }

        CheckCircle("Wards: ward", wards.Select(ward => (ward.Code, ward.Successor)));
    }

    /// <summary>A local day; null when the text is empty.</summary>
    public static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A team that ends with its ward goes on in the ward's successor, any other one in its own ward.</summary>
    private static bool EndsWith(WardSettings ward, TeamSettings team) => team.Until.Length == 0 && ward.Until.Length > 0;

    private static void Check(IReadOnlyList<WardSettings> wards, WardSettings ward, TeamSettings team, string key)
    {
        CheckDays(key, team.Since, EndsWith(ward, team) ? ward.Until : team.Until, team.Successor);
        var home = EndsWith(ward, team) ? wards.First(other => other.Code == ward.Successor) : ward;
        CheckKnown(key, team.Successor, home.Teams.Select(other => other.Code), $"team of ward '{home.Code}'");
    }

    private static void CheckDays(string key, string since, string until, string successor)
    {
        foreach (var (name, text) in new[] { ("Since", since), ("Until", until) })
        {
            if (text.Length > 0 && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _)) throw new SettingsException($"{key} has {name} '{text}'; set a day such as 2026-11-30.");
        }

        if (Day(since) > Day(until)) throw new SettingsException($"{key} has Since after Until; set a first day that is not after the last.");
        if (successor.Length > 0 && until.Length == 0) throw new SettingsException($"{key} has the Successor '{successor}' but no Until; set its last day, such as 2026-11-30.");
    }

    private static void CheckKnown(string key, string successor, IEnumerable<string> known, string kind)
    {
        if (successor.Length > 0 && !known.Contains(successor)) throw new SettingsException($"{key} has the Successor '{successor}', which is no {kind}; set the Code of one.");
    }

    private static void CheckCircle(string key, IEnumerable<(string Code, string Successor)> all)
    {
        var successors = all.ToDictionary(one => one.Code, one => one.Successor, StringComparer.Ordinal);
        foreach (var code in successors.Keys)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var next = code; next.Length > 0; next = successors.GetValueOrDefault(next, ""))
            {
                if (!seen.Add(next)) throw new SettingsException($"{key} '{code}' has Successors that lead in a circle; the last one must have none.");
            }
        }
    }
}
