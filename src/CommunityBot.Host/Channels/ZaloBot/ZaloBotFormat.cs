using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloBot;

/// <summary>Draws a message as text with styles, which need no escaping: no text can break the markup.</summary>
internal static class ZaloBotFormat
{
    private static readonly string[] Bold = ["b"];

    /// <summary>The bold stretches; null when there is none.</summary>
    public static IReadOnlyList<ZaloBotTextStyle>? Styles(IReadOnlyList<TextRun> runs)
    {
        var styles = new List<ZaloBotTextStyle>();
        var start = 0;
        foreach (var run in runs)
        {
            if (run.Style == TextStyle.Bold) styles.Add(new(start, run.Text.Length, Bold));
            start += run.Text.Length;
        }

        return styles.Count > 0 ? styles : null;
    }
}
