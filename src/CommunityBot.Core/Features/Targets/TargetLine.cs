using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Targets;

/// <summary>A target as a leader types it: <c>PERIOD [TEAM] MEASURE = GOAL</c>.</summary>
public static class TargetLine
{
    private const long HighestGoal = 100_000_000;

    /// <summary>Reads it; null when a part of it is missing or not known. A goal of 0 means that the target goes.</summary>
    public static Target? Read(IUnitOfWork work, IndicatorList indicators, string ward, string line, DateOnly today)
    {
        var sides = line.Split('=');
        if (sides.Length != 2 || Goal(sides[1]) is not { } goal) return null;
        if (WardPeriods.ReadFirst(work, ward, sides[0], today) is not var (period, rest)) return null;
        var (team, name) = TakeTeam(work.Wards.Teams(ward), rest);
        return Measure.Find(indicators, name) is { } measure && (measure != Measure.OnlineRate || (goal <= 100 && team.Length == 0))
            ? new Target(team, measure.Code, period.From, period.To, goal)
            : null;
    }

    /// <summary>A whole number with or without thousands apart and a percent sign.</summary>
    public static long? Goal(string text)
    {
        var digits = text.Trim().TrimEnd('%').Trim().Replace(".", "").Replace(",", "");
        return digits.Length is > 0 and <= 9 && digits.All(char.IsAsciiDigit) && long.Parse(digits) is <= HighestGoal and var goal ? goal : null;
    }

    private static (string Team, string Name) TakeTeam(IReadOnlyList<Team> teams, string text)
    {
        var folded = VietnameseText.Fold(text);
        return teams.SelectMany(team => new[] { (team.Code, Name: VietnameseText.Fold(team.Code)), (team.Code, Name: VietnameseText.Fold(team.Name)) })
            .OrderByDescending(team => team.Name.Length)
            .Where(team => folded.StartsWith(team.Name + " ", StringComparison.Ordinal))
            .Select(team => (team.Code, text[team.Name.Length..].Trim()))
            .FirstOrDefault(("", text));
    }
}
