using System.Text.Json;
using CommunityBot.Messaging;

namespace CommunityBot.Features.ActionLog;

/// <summary>Something that is counted.</summary>
public sealed record Indicator
{
    /// <summary>Stable short name, such as <c>vneid</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people see.</summary>
    public required string Label { get; init; }

    /// <summary>What one of it is called (<c>hồ sơ</c>, <c>lượt</c>); quantities of different units are never added together.</summary>
    public required string Unit { get; init; }

    /// <summary>The label in English; null shows the Vietnamese one.</summary>
    public string? EnglishLabel { get; init; }

    /// <summary>The unit in English; null shows the Vietnamese one.</summary>
    public string? EnglishUnit { get; init; }

    /// <summary>Whether each one is also a support action (<c>lượt hỗ trợ</c>).</summary>
    public bool CountsAsSupport { get; init; }

    /// <summary>Words people use for it, with accents.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The label in a language.</summary>
    public string LabelIn(Language language) => language == Language.English ? EnglishLabel ?? Label : Label;

    /// <summary>The unit in a language.</summary>
    public string UnitIn(Language language) => language == Language.English ? EnglishUnit ?? Unit : Unit;
}

/// <summary>Everything that is counted, in the order it is shown.</summary>
public sealed class IndicatorList
{
    /// <summary>Code of online dossiers (<c>hồ sơ</c>), part of the support actions.</summary>
    public const string Dossiers = "ho-so";

    /// <summary>Code of online transactions (<c>giao dịch</c>), part of the support actions.</summary>
    public const string Transactions = "giao-dich";

    /// <summary>Code of guidance that is nothing more specific.</summary>
    public const string Guidance = "huong-dan";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, Indicator> byCode;

    /// <summary>Keeps the indicators in the given order.</summary>
    /// <exception cref="ArgumentException">Two indicators share a code.</exception>
    public IndicatorList(IReadOnlyList<Indicator> all)
    {
        All = all;
        byCode = all.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
    }

    /// <summary>What is counted when the settings name nothing else.</summary>
    public static IndicatorList BuiltIn { get; } = LoadBuiltIn();

    /// <summary>All, in the order they are shown.</summary>
    public IReadOnlyList<Indicator> All { get; }

    /// <summary>The indicator with this code, or null.</summary>
    public Indicator? Find(string code) => byCode.GetValueOrDefault(code);

    private static IndicatorList LoadBuiltIn()
    {
        using var file = typeof(IndicatorList).Assembly.GetManifestResourceStream("ActionLog/indicators.json")!;
        return new IndicatorList(JsonSerializer.Deserialize<Indicator[]>(file, Json)!);
    }
}
