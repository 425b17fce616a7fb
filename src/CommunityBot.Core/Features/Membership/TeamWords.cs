using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary>Words people type for teams.</summary>
internal static class TeamWords
{
    /// <summary>The team called so by its code or name, with or without accents; null when none is.</summary>
    public static Team? Find(IReadOnlyList<Team> teams, string words)
    {
        var folded = VietnameseText.Fold(words.Trim());
        return teams.FirstOrDefault(team => VietnameseText.Fold(team.Code) == folded || VietnameseText.Fold(team.Name) == folded);
    }
}
