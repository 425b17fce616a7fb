using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Reporting;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Targets;

/// <summary>Something a target can be set for: an indicator, all support actions, or the online rate.</summary>
/// <param name="Code">Stable short name.</param>
/// <param name="Indicator">The indicator; null for the two that are made of several.</param>
public sealed record Measure(string Code, Indicator? Indicator = null)
{
    /// <summary>All support actions (<c>lượt hỗ trợ</c>).</summary>
    public static Measure Support { get; } = new("luot-ho-tro");

    /// <summary>Dossiers filed online over all dossiers the ward received, in percent.</summary>
    public static Measure OnlineRate { get; } = new("ti-le-truc-tuyen");

    /// <summary>Finds it by code, name or one of its words, with or without accents; null when nothing is called so.</summary>
    public static Measure? Find(IndicatorList indicators, string text)
    {
        var wanted = VietnameseText.Fold(text.Trim());
        foreach (var made in new[] { Support, OnlineRate })
        {
            var names = Texts.Get("Targets.Names." + made.Code, Language.Vietnamese).Split(',', StringSplitOptions.TrimEntries);
            if (made.Code == wanted || names.Any(name => VietnameseText.Fold(name) == wanted)) return made;
        }

        return indicators.All.FirstOrDefault(indicator => Names(indicator).Any(name => VietnameseText.Fold(name) == wanted)) is { } found
            ? new Measure(found.Code, found)
            : null;
    }

    /// <summary>What people see.</summary>
    public string Label(Language language) => Indicator?.LabelIn(language) ?? Texts.Get("Targets.Label." + Code, language);

    /// <summary>What one of it is called.</summary>
    public string Unit(Language language) => Indicator?.UnitIn(language) ?? Texts.Get("Targets.Unit." + Code, language);

    /// <summary>How much of it there is among sums.</summary>
    public long Of(Tally tally, IReadOnlyDictionary<string, long> sums) =>
        this == Support ? tally.Support(sums) : sums.GetValueOrDefault(this == OnlineRate ? IndicatorList.Dossiers : Code);

    private static IEnumerable<string> Names(Indicator indicator) => [indicator.Code, indicator.Label, indicator.EnglishLabel ?? indicator.Label, .. indicator.Words];
}
