using CommunityBot.Messaging;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary>A shelf of the catalogue that residents browse by.</summary>
/// <param name="Code">Stable short name, as cards spell it.</param>
/// <param name="Vietnamese">What it is called in Vietnamese.</param>
/// <param name="English">What it is called in English.</param>
public sealed record Category(string Code, string Vietnamese, string English)
{
    /// <summary>What it is called in a language.</summary>
    public string Label(Language language) => language == Language.English ? English : Vietnamese;
}
