namespace CommunityBot.Storage;

/// <summary>How much is to be reached in a period.</summary>
/// <param name="Team">Code of the team; empty for the whole ward.</param>
/// <param name="Indicator">Code of the indicator, or of a figure made of several.</param>
/// <param name="FromDay">First day.</param>
/// <param name="ToDay">Last day.</param>
/// <param name="Goal">In the indicator's unit; percent for a rate.</param>
public sealed record Target(string Team, string Indicator, DateOnly FromDay, DateOnly ToDay, long Goal);

/// <summary>Targets, and how many dossiers a ward received in all.</summary>
public interface ITargets
{
    /// <summary>Stores a target, replacing the one of the same team, indicator and days.</summary>
    void Save(string ward, Target target);

    /// <summary>Removes a target. Returns false when there is none.</summary>
    bool Remove(string ward, Target target);

    /// <summary>The targets whose days include any of these, in order of days, indicator and team.</summary>
    IReadOnlyList<Target> Between(string ward, DateOnly from, DateOnly to);

    /// <summary>Says how many dossiers, online or not, the ward received in a period.</summary>
    void SetDossierTotal(string ward, DateOnly from, DateOnly to, long total);

    /// <summary>How many dossiers the ward received in exactly this period; null when nobody said.</summary>
    long? DossierTotal(string ward, DateOnly from, DateOnly to);
}
