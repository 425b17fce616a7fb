using CommunityBot.Features.ActionLog;

namespace CommunityBot.Host.Settings;

/// <summary>One entry of <c>Indicators</c>.</summary>
internal sealed class IndicatorSettings
{
    /// <summary>Stable short name.</summary>
    public string Code { get; set; } = "";

    /// <summary>What people see.</summary>
    public string Label { get; set; } = "";

    /// <summary>What one of it is called.</summary>
    public string Unit { get; set; } = "";

    /// <summary>The label in English; empty shows the Vietnamese one.</summary>
    public string? EnglishLabel { get; set; }

    /// <summary>The unit in English; empty shows the Vietnamese one.</summary>
    public string? EnglishUnit { get; set; }

    /// <summary>Whether each one is also a support action.</summary>
    public bool CountsAsSupport { get; set; } = true;

    /// <summary>Words people use for it.</summary>
    public List<string> Words { get; set; } = [];

    /// <summary>The indicator as the bot knows it.</summary>
    public Indicator ToIndicator() => new()
    {
        Code = Code,
        Label = Label,
        Unit = Unit,
        EnglishLabel = string.IsNullOrWhiteSpace(EnglishLabel) ? null : EnglishLabel,
        EnglishUnit = string.IsNullOrWhiteSpace(EnglishUnit) ? null : EnglishUnit,
        CountsAsSupport = CountsAsSupport,
        Words = Words,
    };
}
